using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ChatBot.Cli;
using ChatBot.Playground;
using ChatBot.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Diagnostics.Tracing;

public sealed class OtlpExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("otlp-").FullName;

    [UnixFact]
    public async Task MetricsAndTracesAreSentWhereTheEnvironmentSays()
    {
        var sent = new ConcurrentDictionary<string, string>();
        await using var collector = await CollectAsync(sent);
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await using var playground = await PlaygroundServer.StartAsync(Options());
        await using var bot = LiveProcess.Start(playground, _folder, ("OTEL_EXPORTER_OTLP_ENDPOINT", address), ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_SERVICE_NAME", "careers"));
        await AskAsync(playground);

        Assert.Equal((ExitCode.Ok, ""), (await bot.TerminateAsync(), bot.Error));

        Assert.Contains(bot.Lines, line => line.Contains($"Metrics and traces are sent to {address}", StringComparison.Ordinal));
        Assert.All(["chatbot.questions", "discord.rest.requests", "chatbot.gateway.state", "careers"], name => Assert.Contains(name, sent["/v1/metrics"], StringComparison.Ordinal));
        Assert.All(["gateway MESSAGE_CREATE", "question", "knowledge"], name => Assert.Contains(name, sent["/v1/traces"], StringComparison.Ordinal));
        Assert.All(sent.Values, body => Assert.DoesNotContain("do ML", body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task OtherwiseOpenTelemetryIsNotEvenLoaded()
    {
        if (!OperatingSystem.IsLinux()) return;
        await using var playground = await PlaygroundServer.StartAsync(Options());
        await using var bot = LiveProcess.Start(playground, _folder, ("OTEL_EXPORTER_OTLP_ENDPOINT", ""));
        await AskAsync(playground);

        var loaded = await File.ReadAllTextAsync($"/proc/{bot.Id}/maps");

        Assert.Contains("ChatBot.Discord.dll", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenTelemetry", loaded, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static PlaygroundOptions Options() => new() { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 100, WaitTimeout = TimeSpan.FromSeconds(30) };

    private static async Task AskAsync(PlaygroundServer playground)
    {
        await playground.UntilAsync(() => playground.CommandWrites > 0 && playground.Connections.Any(connection => connection.IsIdentified), "the bot");
        await playground.Member.WaitForReplyAsync(playground.Member.Post(playground.Channel("career-questions"), $"<@{playground.ApplicationId}> do data engineers do ML?"));
    }

    private static async Task<WebApplication> CollectAsync(ConcurrentDictionary<string, string> sent)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var web = builder.Build();
        web.Run(async http =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            var text = Encoding.Latin1.GetString(body.ToArray());
            sent.AddOrUpdate(http.Request.Path.Value!, text, (_, before) => before + text);
            http.Response.ContentType = "application/x-protobuf";
        });
        await web.StartAsync();
        return web;
    }
}
