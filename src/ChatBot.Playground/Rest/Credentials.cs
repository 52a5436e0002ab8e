using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Playground.Rest;

/// <summary>The bot's token, until it is revoked.</summary>
internal sealed class Credentials(string token)
{
    private volatile string? _token = token;

    public bool Accepts(string authorization) => authorization.StartsWith("Bot ", StringComparison.Ordinal) && IsToken(authorization["Bot ".Length..].Trim());

    public bool IsToken(string? given) =>
        _token is { } token && given is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));

    public void Revoke() => _token = null;

    public void Restore(string token) => _token = token;
}
