using System.Text;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Control;

/// <summary>What a viewer sees happen, as Server-Sent Events.</summary>
internal static class EventStream
{
    public static async Task SendAsync(HttpContext http, PlaygroundServices services)
    {
        var name = http.Request.RouteValues["name"]?.ToString() ?? "";
        if (services.Locked(() => services.World.Users.Values.FirstOrDefault(u => u.Username == name && !u.IsBot)) is not { } viewer)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, services.Stopping);
        using var feed = services.Locked(() => services.Viewers.Open(viewer));
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        try
        {
            await http.Response.Body.WriteAsync(": what happens from now on\n\n"u8.ToArray(), gone.Token);
            await http.Response.Body.FlushAsync(gone.Token);
            await foreach (var (eventName, data) in feed.Events.ReadAllAsync(gone.Token))
            {
                await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"event: {eventName}\ndata: "), gone.Token);
                await http.Response.Body.WriteAsync(data, gone.Token);
                await http.Response.Body.WriteAsync("\n\n"u8.ToArray(), gone.Token);
                if (feed.Events.Count == 0) await http.Response.Body.FlushAsync(gone.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The viewer left, or the server stops.
        }
    }
}
