using ChatBot.Playground.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground.Page;

/// <summary>The chat page: its document at /playground/{key}/, all else below page/.</summary>
internal static class PageEndpoints
{
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder web, PlaygroundServices services)
    {
        web.MapGet(ControlEndpoints.Root, (RequestDelegate)(http => SendDocumentAsync(http, services)));
        web.MapGet(ControlEndpoints.Root + "/page/{file}", (RequestDelegate)(http => SendAsync(http, services, http.Request.RouteValues["file"]?.ToString() ?? "")));
    }

    private static Task SendDocumentAsync(HttpContext http, PlaygroundServices services)
    {
        var path = http.Request.Path.Value!;
        if (path.EndsWith('/') || !ControlKey.IsIn(http, services)) return SendAsync(http, services, "index.html");

        // Relative addresses in the page need the slash.
        http.Response.Redirect(path + "/");
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext http, PlaygroundServices services, string name)
    {
        var response = http.Response;
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (!ControlKey.IsIn(http, services) || PageFiles.Find(name) is not { } content)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = PageFiles.TypeOf(name);
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, http.RequestAborted);
    }
}
