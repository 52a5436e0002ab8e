using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Tests.Gateway;

/// <summary>The same over real sockets, with a server of a few lines.</summary>
public sealed class LoopbackTests
{
    [Fact]
    public async Task AMessageComesInAndAReplyGoesOutOverRealSockets()
    {
        var received = new Signal<JsonElement>();
        var replies = new Signal<JsonElement>();
        var closed = new Signal<int?>();
        await using var server = await StartAsync(received, replies, closed);
        var sessionFile = Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "session.json");
        using var services = new ServiceCollection().AddDiscord((_, options) =>
        {
            options.Token = "t.o.k";
            options.BaseUrl = new Uri(server.Urls.First() + "/api/v10");
            options.SessionFile = sessionFile;
        }).BuildServiceProvider();
        var client = services.GetRequiredService<DiscordClient>();
        using var stop = new CancellationTokenSource();
        client.On(GatewayEvents.MessageCreate, (message, ct) => client.Rest.ReplyAsync(message, $"You said: {message.Content}", ct));

        var run = client.RunAsync(stop.Token);
        Assert.Equal(2, (await received.NextAsync()).GetProperty("op").GetInt32());
        var reply = await replies.NextAsync();
        await Eventually.TrueAsync(() => client.CommandSync is not null);
        await stop.CancelAsync();
        await run;

        Assert.Equal("You said: hello", reply.GetProperty("content").GetString());
        Assert.True(client.CommandSync!.WasInSync);
        Assert.Equal(4900, await closed.NextAsync());
        var saved = await new FileSessionStore(sessionFile).LoadAsync(CancellationToken.None);
        Assert.Equal(("s1", 2L, 1), (saved!.SessionId, saved.Sequence, saved.Identifies));
    }

    private static async Task<WebApplication> StartAsync(Signal<JsonElement> received, Signal<JsonElement> replies, Signal<int?> closed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.UseWebSockets();
        app.MapGet("/api/v10/gateway/bot", (HttpRequest request) => Results.Json(new { url = $"ws://{request.Host}/gateway", shards = 1 }));
        app.MapGet("/api/v10/applications/@me", () => Results.Json(new { id = "6", flags = 0 }));
        app.MapGet("/api/v10/applications/6/guilds/20/commands", () => Results.Text("[]", "application/json"));
        app.MapGet("/api/v10/applications/6/commands", () => Results.Text("[]", "application/json"));
        app.MapPost("/api/v10/channels/{channel}/messages", async (HttpRequest request) =>
        {
            replies.Set((await JsonDocument.ParseAsync(request.Body)).RootElement);
            return Results.Json(new { id = "200", channel_id = "10" });
        });
        app.Map("/gateway", (HttpContext context) => PlayAsync(context, received, closed));
        await app.StartAsync();
        return app;
    }

    private static async Task PlayAsync(HttpContext context, Signal<JsonElement> received, Signal<int?> closed)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        using var compressed = new MemoryStream();
        await using var zlib = new ZLibStream(compressed, CompressionLevel.Fastest);
        async Task SendAsync(string json)
        {
            compressed.SetLength(0);
            await zlib.WriteAsync(Encoding.UTF8.GetBytes(json));
            await zlib.FlushAsync();
            await socket.SendAsync(compressed.ToArray(), WebSocketMessageType.Binary, true, context.RequestAborted);
        }

        var buffer = new byte[4096];
        await SendAsync("""{"op":10,"d":{"heartbeat_interval":41250}}""");
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, context.RequestAborted);
            if (read.MessageType == WebSocketMessageType.Close)
                break;
            var payload = JsonDocument.Parse(buffer.AsMemory(0, read.Count)).RootElement;
            if (payload.GetProperty("op").GetInt32() != 2)
                continue;
            received.Set(payload);
            await SendAsync("""{"t":"READY","s":1,"op":0,"d":{"session_id":"s1","resume_gateway_url":"ws://127.0.0.1","user":{"id":"5"},"application":{"id":"6"},"guilds":[{"id":"20","unavailable":true}]}}""");
            await SendAsync("""{"t":"MESSAGE_CREATE","s":2,"op":0,"d":{"id":"100","channel_id":"10","content":"hello","author":{"id":"7"}}}""");
        }

        closed.Set((int?)socket.CloseStatus);
    }
}
