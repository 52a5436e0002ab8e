using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Control;

internal static class ControlKey
{
    /// <summary>Whether the address names the server's key; compared without telling by time how much of it fits.</summary>
    public static bool IsIn(HttpContext http, PlaygroundServices services) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(http.Request.RouteValues["key"]?.ToString() ?? ""), Encoding.UTF8.GetBytes(services.ControlKey));
}
