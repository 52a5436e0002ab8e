using System.Net;
using System.Net.Sockets;
using ChatBot.Cli;
using ChatBot.Diagnostics.Health;
using ChatBot.Playground.Faults;
using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Diagnostics.Health;

public class HealthServerTests
{
    [Fact]
    public async Task ABotThatAnswersIsAliveAndReady()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);

        Assert.Equal("The bot is ready.\n", await health.UntilAsync("readyz", 200));
        Assert.Equal((200, "The bot is alive.\n"), await health.GetAsync("healthz"));
        Assert.Equal((404, ""), await health.GetAsync("nothing"));
    }

    [Fact]
    public async Task ABotThatLostTheGatewayIsAliveButNotReady()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);
        await health.UntilAsync("readyz", 200);

        bot.Playground.GatewayFaults.OnConnect(ConnectFault.Refuse, times: 1_000);
        bot.Playground.GatewayFaults.Cut();

        Assert.Matches("^The gateway is (connecting|disconnected)\\.\n$", await health.UntilAsync("readyz", 503));
        Assert.Equal((200, "The bot is alive.\n"), await health.GetAsync("healthz"));
        bot.Playground.GatewayFaults.Clear();
        await health.UntilAsync("readyz", 200);
    }

    [Theory]
    [InlineData("127.0.0.1", 200)]
    [InlineData("localhost:1234", 200)]
    [InlineData("LocalHost", 200)]
    [InlineData("[::1]:9464", 200)]
    [InlineData("chatbot:9464", 200)]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("127.0.0.1.evil.example:9464", 421)]
    public async Task ItIsAskedByItsOwnNamesAlone(string host, int code)
    {
        await using var bot = await LiveBot.StartAsync(services =>
        {
            HealthClient.Enable(services);
            services.Configure<HealthOptions>(health => health.Hosts.Add("chatbot"));
        });
        using var health = await HealthClient.OfAsync(bot);

        Assert.Equal(code, (await health.GetAsync("healthz", host)).Code);
    }

    [Fact]
    public async Task NothingCanBeChanged()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);

        foreach (var method in new[] { "POST", "PUT", "DELETE", "OPTIONS" }) Assert.Equal(405, (await health.GetAsync("metrics", method: method)).Code);
        Assert.Equal((200, ""), await health.GetAsync("metrics", method: "HEAD"));
    }

    [Fact]
    public async Task WhereThePortIsTakenTheBotSaysSoAndGoesOn()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var log = new LogLines();
        await using var bot = await LiveBot.StartAsync(services => services
            .Configure<HealthOptions>(health => (health.Enabled, health.Port) = (true, port))
            .AddLogging(logging => logging.AddProvider(log)));

        Assert.Null(await bot.The<HealthServer>().Address);
        Assert.Contains(log.At(LogLevel.Warning), line => line.StartsWith($"Nobody can ask how the bot is: it cannot listen at 127.0.0.1, port {port} (", StringComparison.Ordinal) && line.EndsWith("Set Health:Port to another, or Health:Enabled to false.", StringComparison.Ordinal));
        await bot.AskAndHearAsync("do data engineers do ML?");
    }

    [Fact]
    public async Task TheHealthCommandAsksARunningBot()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);
        await health.UntilAsync("readyz", 200);
        using var session = new Session();
        session.Write("appsettings.json", $$"""{ "Health": { "Port": {{health.Address.Port}} } }""");

        Assert.Equal((ExitCode.Ok, "The bot is alive.\n"), (await session.RunAsync("health"), session.Output));
        Assert.Equal((ExitCode.Ok, "The bot is ready.\n"), (await session.RunAsync("health", "--ready"), session.Output));
        await bot.EndAsync();
        Assert.Equal(ExitCode.CheckFailed, await session.RunAsync("health"));
        Assert.StartsWith($"No bot answers at http://127.0.0.1:{health.Address.Port}/: ", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "Health": { "Port": 70000 } }""", "Health:Port is 70000, but must be a whole number from 0 to 65535.")]
    [InlineData("""{ "Health": { "Address": "here" } }""", "Health:Address is “here”, but must be an IP address such as 127.0.0.1 or 0.0.0.0.")]
    [InlineData("""{ "Health": { "Prot": 1 } }""", "Health:Prot is not a setting; did you mean Health:Port?")]
    [InlineData("""{ "Logging": { "Format": "xml" } }""", "Logging:Format is “xml”, but must be text, json or systemd.")]
    public async Task WrongSettingsAreASentence(string settings, string sentence)
    {
        using var session = new Session();
        session.Write("appsettings.json", settings);

        Assert.Equal((ExitCode.Settings, $"chatbot: ./appsettings.json:1: {sentence}\n"), (await session.RunAsync(), session.Error.Replace(session.Folder, ".", StringComparison.Ordinal)));
    }
}
