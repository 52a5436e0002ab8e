using System.Net;
using ChatBot.Playground.Control;
using ChatBot.Playground.Page;
using ChatBot.Playground.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Playground;

/// <summary>Kestrel on loopback: the API, the gateway and the control API.</summary>
internal static class WebHost
{
    public static WebApplication Build(PlaygroundOptions options, PlaygroundServices services)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBodyReader.MaxBytes + 1024;
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.Listen(IPAddress.Loopback, options.ResumePort);
        });

        var web = builder.Build();
        web.Use(next => http => AdmitAsync(http, next, services.Address));
        web.Use(next => http => ControlKey.Opens(http.Request.Path, services.ControlKey) ? next(http) : PageEndpoints.SendNothingAsync(http.Response));
        web.UseWebSockets();
        web.UseRouting();
        web.Use(next => http => http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) ? services.Api.RunAsync(http) : next(http));
        MapApi(web, services);
        MapGateway(web, services);
        ControlEndpoints.Map(web, services);
        PageEndpoints.Map(web);
        return web;
    }

    private static Task AdmitAsync(HttpContext http, RequestDelegate next, ServerAddress address)
    {
        if (address.Admits(http.Request)) return next(http);
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return http.Response.WriteAsync("This server answers its own loopback address and its own page only.");
    }

    /// <summary>Routes are matched by the framework and run by the pipeline, which also speaks for those that match nothing.</summary>
    private static void MapApi(WebApplication web, PlaygroundServices services)
    {
        foreach (var route in services.Routes)
        {
            web.MapMethods(ApiPipeline.Root + route.Template, [route.Method], services.Api.RunAsync).WithMetadata(route);
        }
    }

    private static void MapGateway(WebApplication web, PlaygroundServices services)
    {
        web.MapGet("/attachments/{channel}/{id}/{name}", (RequestDelegate)(http => SendFileAsync(http, services)));
        web.MapGet("/", (RequestDelegate)(http =>
        {
            if (http.WebSockets.IsWebSocketRequest) return services.Gateway.AcceptAsync(http, services.Address.IsResume(http));
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return http.Response.WriteAsync("A Discord-compatible server for this machine only. The API is at /api/v10.");
        }));
    }

    private static async Task SendFileAsync(HttpContext http, PlaygroundServices services)
    {
        var file = ulong.TryParse(http.Request.RouteValues["id"]?.ToString(), out var id)
            ? services.Locked(() => services.World.Files.GetValueOrDefault(id))
            : null;
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/octet-stream";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.Body.WriteAsync(file.Content);
    }
}
