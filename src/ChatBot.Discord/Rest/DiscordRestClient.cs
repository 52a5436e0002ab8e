using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Discord.Rest;

/// <summary>
/// Discord's HTTP API, as far as a bot that answers needs it. Waits for rate limits, tries again what failed by bad luck, and
/// throws a <see cref="DiscordException"/> for what Discord refuses.
/// </summary>
public sealed partial class DiscordRestClient : IDisposable
{
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly RequestSender _sender;

    /// <summary>A client for the server that the options name.</summary>
    /// <param name="options">The token, the server, and how patient to be.</param>
    /// <param name="loggers">Where to log.</param>
    /// <param name="time">The clock.</param>
    /// <param name="handler">What sends the requests; the client disposes of it.</param>
    public DiscordRestClient(DiscordOptions options, ILoggerFactory? loggers = null, TimeProvider? time = null, HttpMessageHandler? handler = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        _sender = new RequestSender(
            handler ?? new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime, ConnectTimeout = ConnectTimeout, AllowAutoRedirect = false, UseCookies = false, ActivityHeadersPropagator = null },
            options,
            time ?? TimeProvider.System,
            (loggers ?? NullLoggerFactory.Instance).CreateLogger("ChatBot.Discord.Rest"));
    }

    /// <summary>Cancelled when Discord refuses the token; no request that needs it is sent any more then.</summary>
    internal CancellationToken TokenRefused => _sender.Guard.TokenRefused;

    /// <inheritdoc />
    public void Dispose() => _sender.Dispose();

    private static RestRequest Get(Route route) => new(HttpMethod.Get, route);

    private Task<byte[]> SendAsync(RestRequest request, CancellationToken cancellationToken) => _sender.SendAsync(request, cancellationToken);

    private async Task<T> SendAsync<T>(RestRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var body = await _sender.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new DiscordException(request.ToString(), DiscordException.NoAnswer, 0, "the answer is empty");
        }
        catch (JsonException exception)
        {
            throw new DiscordException(request.ToString(), DiscordException.NoAnswer, 0, "the answer cannot be read", innerException: exception);
        }
    }
}
