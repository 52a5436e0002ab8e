using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Benchmarks.Load;

/// <summary>
/// Just enough of a Discord-compatible server to ask and be answered: what it costs is not mistaken for what the bot costs,
/// which shares the machine with it. Replies come back to the bot as events, as Discord's do.
/// </summary>
internal sealed class LeanServer : IAsyncDisposable
{
    public const string Token = "MTAwMDAwMDAwMDAwMDAwMDAyMA.Load.not-a-secret-outside-this-machine";
    public const ulong Bot = 1000000000000000020;
    public const ulong FirstChannel = 1000000000000001000;

    private readonly WebApplication _web;
    private readonly int _channels;
    private readonly Action<LeanRequest> _replied;
    private readonly TaskCompletionSource _isReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private ulong _lastId = 1_400_000_000_000_000_000;
    private LeanGateway? _gateway;

    private LeanServer(WebApplication web, int channels, Action<LeanRequest> replied) => (_web, _channels, _replied) = (web, channels, replied);

    public Uri Address => new(_web.Urls.First());

    /// <summary>When the bot is in its guild and has its commands.</summary>
    public Task Ready => _isReady.Task;

    /// <summary>Starts on a free loopback port.</summary>
    /// <param name="channels">How many channels the guild has.</param>
    /// <param name="replied">Told of each reply on the thread that serves it.</param>
    public static async Task<LeanServer> StartAsync(int channels, Action<LeanRequest> replied)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        var server = new LeanServer(web, channels, replied);
        web.UseWebSockets();
        web.Run(server.ServeAsync);
        await web.StartAsync();
        return server;
    }

    /// <summary>A member asks in a channel; tells the message's identifier.</summary>
    public ulong Ask(ulong channel, int member, string text)
    {
        var id = Interlocked.Increment(ref _lastId);
        _gateway!.Dispatch("MESSAGE_CREATE", $$$"""
            {"id":"{{{id}}}","channel_id":"{{{channel}}}","guild_id":"1000000000000000010","type":0,"flags":0,"content":"<@{{{Bot}}}> {{{text}}}","timestamp":"{{{Now}}}","edited_timestamp":null,
            "author":{"id":"{{{2000000000000000000 + (ulong)member}}}","username":"asker{{{member}}}","discriminator":"0","global_name":"Asker {{{member}}}","avatar":null,"public_flags":0},
            "member":{"roles":["1000000000000000030","1000000000000000031"],"nick":null,"joined_at":"2024-01-01T00:00:00.000000+00:00","premium_since":null,"deaf":false,"mute":false,"flags":0},
            "mentions":[{"id":"{{{Bot}}}","username":"ChatBot","discriminator":"0","global_name":null,"avatar":null,"bot":true,"public_flags":0}],
            "mention_roles":[],"mention_everyone":false,"attachments":[],"embeds":[],"components":[],"pinned":false,"tts":false}
            """);
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _web.DisposeAsync();
        _stop.Dispose();
    }

    private static string Now => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture);

    private async Task ServeAsync(HttpContext http)
    {
        var receivedAt = TimeProvider.System.GetTimestamp();
        if (http.WebSockets.IsWebSocketRequest)
        {
            using var socket = await http.WebSockets.AcceptWebSocketAsync();
            _gateway = new LeanGateway(socket, Guild());
            await _gateway.RunAsync(_stop.Token);
            return;
        }

        using var memory = new MemoryStream();
        await http.Request.Body.CopyToAsync(memory);
        var body = memory.ToArray();
        var path = http.Request.Path.Value!;
        http.Response.ContentType = "application/json";
        if (http.Request.Method == "POST" && path.EndsWith("/messages", StringComparison.Ordinal)) await ReplyAsync(http, path, new LeanRequest(body, receivedAt));
        else if (path.EndsWith("/commands", StringComparison.Ordinal)) await CommandsAsync(http);
        else if (path.EndsWith("/gateway/bot", StringComparison.Ordinal))
            await http.Response.WriteAsync($$$"""{"url":"ws://{{{Address.Authority}}}/","shards":1,"session_start_limit":{"total":1000,"remaining":1000,"reset_after":0,"max_concurrency":1}}""");
        else await http.Response.WriteAsync($$"""{"id":"{{Bot}}","name":"ChatBot","flags":0}""");
    }

    private async Task ReplyAsync(HttpContext http, string path, LeanRequest request)
    {
        _replied(request);
        var channel = path.Split('/')[^2];
        var message = $$$"""
            {"id":"{{{Interlocked.Increment(ref _lastId)}}}","channel_id":"{{{channel}}}","type":19,"flags":{{{request.Part("flags", "0")}}},"content":{{{request.Part("content", "\"\"")}}},"timestamp":"{{{Now}}}","edited_timestamp":null,
            "author":{"id":"{{{Bot}}}","username":"ChatBot","discriminator":"0","global_name":null,"avatar":null,"bot":true,"public_flags":0},
            "mentions":[],"mention_roles":[],"mention_everyone":false,"attachments":[],"embeds":{{{request.Part("embeds", "[]")}}},"components":{{{request.Part("components", "[]")}}},
            "message_reference":{{{request.Part("message_reference", "null")}}},"nonce":{{{request.Part("nonce", "null")}}},"pinned":false,"tts":false}
            """;
        _gateway!.Dispatch("MESSAGE_CREATE", message);
        await http.Response.WriteAsync(message);
    }

    private async Task CommandsAsync(HttpContext http)
    {
        await http.Response.WriteAsync("[]");
        if (http.Request.Method == "PUT") _isReady.TrySetResult();
    }

    private string Guild()
    {
        var channels = string.Join(',', Enumerable.Range(0, _channels).Select(i => $$"""{"id":"{{FirstChannel + (ulong)i}}","type":0,"name":"load-{{i}}","position":{{i}},"permission_overwrites":[]}"""));
        return $$"""
            {"id":"1000000000000000010","name":"Load","owner_id":"1","unavailable":false,"joined_at":"{{Now}}","large":false,"member_count":201,"preferred_locale":"en-US",
            "roles":[{"id":"1000000000000000010","name":"@everyone","permissions":"2251799813685247","position":0,"color":0,"managed":false}],
            "channels":[{{channels}}],"threads":[],"members":[{"user":{"id":"{{Bot}}","username":"ChatBot","bot":true},"roles":[],"joined_at":"{{Now}}"}]}
            """;
    }
}
