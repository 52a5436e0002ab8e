using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Tests.Support;
using ChatBot.Playground;
using ChatBot.Playground.Faults;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Commands are registered when they differ, and in one scope.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task CommandsAreRegisteredOnceAndNotAgainWhenEqual()
    {
        await using var playground = await Loopback.StartAsync();
        var first = await SyncAsync(playground, "First words");
        var second = await SyncAsync(playground, "First words");

        Assert.Equal((string[])["ask", "Answer this"], first.Added);
        Assert.True(second.WasInSync);
        Assert.Equal(1, playground.CommandWrites);
        Assert.Contains("ask", playground.Member.Commands(playground.Questions));
    }

    [Fact]
    public async Task AChangedCommandIsRegisteredAgain()
    {
        await using var playground = await Loopback.StartAsync();
        await SyncAsync(playground, "First words");
        var changed = await SyncAsync(playground, "Other words");

        Assert.Equal((string[])["ask"], changed.Changed);
        Assert.Equal(2, playground.CommandWrites);
    }

    [Fact]
    public async Task TheOtherScopeIsCleared()
    {
        await using var playground = await Loopback.StartAsync();
        await SyncAsync(playground, "Words");
        var inGuild = await SyncAsync(playground, "Words", options => options.CommandGuild = playground.GuildId);
        Assert.Single(playground.Member.Commands(playground.Questions), name => name == "ask");
        var everywhere = await SyncAsync(playground, "Words");

        Assert.Equal((2, 2), (inGuild.ClearedElsewhere, everywhere.ClearedElsewhere));
        Assert.Single(playground.Member.Commands(playground.Questions), name => name == "ask");
    }

    [Fact]
    public async Task AResumeDoesNotRegisterAgain()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisterAsync(playground, "Words", null);
        playground.GatewayFaults.Cut();
        await playground.ResumedAsync();

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.Equal(1, playground.CommandWrites);
    }

    [Fact]
    public async Task ARefusedRegistrationStopsNothing()
    {
        await using var playground = await Loopback.StartAsync();
        playground.RestFaults.On(RestFault.ServerError(500), "PUT", "/applications/*", times: 5);
        await using var bot = await AnsweringBot.ReadyAsync(playground, setUp: client => Declare(client, "Words"));
        await playground.UntilAsync(() => playground.Requests.Count(request => request.Method == "PUT") == 5);
        await playground.EachAnsweredOnceAsync(playground.Ask());

        playground.GatewayFaults.Cut();
        await Eventually.TrueAsync(() => bot.Client.CommandSync is not null);
        Assert.Equal(1, playground.CommandWrites);
    }

    private static async Task<CommandSyncResult> SyncAsync(PlaygroundServer playground, string description, Action<DiscordOptions>? configure = null)
    {
        await using var bot = await RegisterAsync(playground, description, configure);
        await bot.StopAsync();
        return bot.Client.CommandSync!;
    }

    private static async Task<AnsweringBot> RegisterAsync(PlaygroundServer playground, string description, Action<DiscordOptions>? configure)
    {
        var bot = await AnsweringBot.ReadyAsync(playground, configure: configure, setUp: client => Declare(client, description));
        await Eventually.TrueAsync(() => bot.Client.CommandSync is not null);
        return bot;
    }

    private static void Declare(DiscordClient client, string description) => client.Interactions
        .OnCommand(
            new ApplicationCommand
            {
                Name = "ask",
                Description = description,
                DescriptionLocalizations = new Dictionary<string, string> { ["de"] = "Frag mich" },
                Contexts = [InteractionContextType.Guild],
                Options = [new CommandOption { Type = CommandOptionType.String, Name = "question", Description = "What", Required = true, Choices = [CommandChoice.Of("why"), CommandChoice.Of("who")] }],
            },
            (command, ct) => command.RespondAsync("ok", cancellationToken: ct))
        .OnCommand(new ApplicationCommand { Type = CommandType.Message, Name = "Answer this" }, (command, ct) => command.RespondAsync("ok", cancellationToken: ct));
}
