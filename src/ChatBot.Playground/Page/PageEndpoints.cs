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

    public static void Map(IEndpointRouteBuilder web)
    {
        web.MapGet(ControlEndpoints.Root, (RequestDelegate)SendDocumentAsync);
        web.MapGet(ControlEndpoints.Root + "/page/{file}", (RequestDelegate)(http => SendAsync(http, http.Request.RouteValues["file"]?.ToString() ?? "")));
    }

    /// <summary>To whom there is nothing: no word of whether there would be something with another key.</summary>
    public static Task SendNothingAsync(HttpResponse response)
    {
        Guard(response.Headers);
        response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task SendDocumentAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path.EndsWith('/')) return SendAsync(http, "index.html");

        // Relative addresses in the page need the slash.
        http.Response.Redirect(path + "/");
        return Task.CompletedTask;
    }

    private static async Task SendAsync(HttpContext http, string name)
    {
        var response = http.Response;
        if (PageFiles.Find(name) is not { } content)
        {
            await SendNothingAsync(response);
            return;
        }

        Guard(response.Headers);
        response.ContentType = PageFiles.TypeOf(name);
        response.ContentLength = content.Length;
        await response.Body.WriteAsync(content, http.RequestAborted);
    }

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
