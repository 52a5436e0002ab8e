namespace ChatBot.Discord.Gateway;

/// <summary>Adds what a gateway address needs (events/gateway.mdx#connecting-gateway-url-query-string-params).</summary>
internal static class GatewayUrl
{
    private const string Query = "v=10&encoding=json&compress=zlib-stream";

    public static Uri Build(Uri url) => new UriBuilder(url) { Query = Query }.Uri;

    /// <summary>The address to resume at, if it is one that the token may be sent to: never in the clear where the other was not.</summary>
    public static Uri? Trusted(string? resumeUrl, bool plainAllowed)
    {
        if (!Uri.TryCreate(resumeUrl, UriKind.Absolute, out var url))
            return null;
        return url.Scheme == "wss" || (url.Scheme == "ws" && plainAllowed) ? url : null;
    }
}
