using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Diagnostics.Running;

/// <summary>A name for a bot on a server that says nothing of its token.</summary>
internal static class BotKey
{
    private const int Length = 16;

    public static string Of(string token, string server) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{token}\n{server}")))[..Length];
}
