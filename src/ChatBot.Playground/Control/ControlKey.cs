using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Control;

/// <summary>The key in the address of everything that acts on the server. It is asked for before any route is looked up, so that no route can forget it.</summary>
internal static class ControlKey
{
    public const string Root = "/playground";

    /// <summary>Whether an address may be looked up: below the root only with the key, compared without telling by time how much of it fits.</summary>
    public static bool Opens(PathString path, string key)
    {
        if (!path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase, out var rest)) return true;
        var presented = rest.Value!.Split('/') is [_, var first, ..] ? first : "";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(presented), Encoding.UTF8.GetBytes(key));
    }
}
