using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground.Control;

/// <summary>The control API below /playground/{key}/, where only who knows the key comes (<see cref="ControlKey"/>).</summary>
internal static class ControlEndpoints
{
    public const string Root = ControlKey.Root + "/{key}";

    // A file of the size that Discord takes, in base64.
    private const int MaxBody = 16 * 1024 * 1024;

    public static void Map(WebApplication web, PlaygroundServices services)
    {
        var members = new MemberEndpoints(services);
        var faults = new FaultEndpoints(services);
        var server = new ServerEndpoints(services);
        foreach (var route in server.Routes.Concat(members.Routes).Concat(faults.Routes))
        {
            web.MapMethods(Root + route.Template, [route.Method], (RequestDelegate)(http => RunAsync(http, route)));
        }

        MapStreams(web, services);
    }

    private static void MapStreams(IEndpointRouteBuilder web, PlaygroundServices services)
    {
        web.MapGet(Root + "/members/{name}/events", (RequestDelegate)(http => EventStream.SendAsync(http, services)));
        web.MapGet(Root + "/requests", (RequestDelegate)(http => SendRecordingAsync(http, services)));
    }

    private static async Task RunAsync(HttpContext http, ControlRoute route)
    {
        try
        {
            var answer = await route.Run(new ControlRequest(http, await ReadAsync(http)));
            await SendAsync(http, answer is null ? StatusCodes.Status204NoContent : StatusCodes.Status200OK, answer);
        }
        catch (Exception exception) when (exception is PlaygroundException or TimeoutException)
        {
            await SendAsync(http, StatusCodes.Status400BadRequest, new JsonObject { ["message"] = exception.Message });
        }
    }

    private static async Task<JsonObject> ReadAsync(HttpContext http)
    {
        if (http.Request.ContentLength == 0 || http.Request.ContentType is not { } type) return [];
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MaxBody;
        if (!type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) throw new PlaygroundException("The body must be application/json.");
        try
        {
            return await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject ?? throw new PlaygroundException("The body must be a JSON object.");
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            throw new PlaygroundException("The body is not JSON, or too large.", exception);
        }
    }

    private static async Task SendAsync(HttpContext http, int status, JsonNode? json)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        if (json is null) return;
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(json.ToUtf8());
    }

    private static async Task SendRecordingAsync(HttpContext http, PlaygroundServices services)
    {
        http.Response.ContentType = "application/jsonl";
        http.Response.Headers.CacheControl = "no-store";
        foreach (var request in services.Recorder.All)
        {
            await http.Response.Body.WriteAsync(request.ToJson().ToUtf8(), http.RequestAborted);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }
    }
}
