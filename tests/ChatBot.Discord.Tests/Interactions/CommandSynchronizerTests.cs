using System.Net;
using System.Text.Json;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Discord.Tests.Interactions;

public sealed class CommandSynchronizerTests : IDisposable
{
    private static readonly ApplicationCommand Ask = new()
    {
        Name = "ask",
        Description = "Ask",
        NameLocalizations = new Dictionary<string, string> { ["fr"] = "demander", ["de"] = "fragen" },
        Contexts = [InteractionContextType.BotDm, InteractionContextType.Guild],
        DefaultMemberPermissions = Permissions.ManageMessages,
        Options = [new CommandOption { Type = CommandOptionType.String, Name = "question", Description = "What", Required = true, MaxLength = 400 }],
    };

    // As Discord returns it: with defaults, in its own order.
    private const string AskAsKnown = """
        {"id":"1","application_id":"2","version":"3","type":1,"name":"ask","name_localizations":{"de":"fragen","fr":"demander"},"description":"Ask","description_localizations":null,
         "default_member_permissions":"8192","dm_permission":true,"contexts":[0,1],"integration_types":[0],"nsfw":false,
         "options":[{"type":3,"name":"question","description":"What","required":true,"max_length":400,"name_localizations":null,"autocomplete":false}]}
        """;

    private readonly FakeDiscord _http = new();
    private readonly DiscordRestClient _rest;
    private readonly CommandSynchronizer _commands;

    public CommandSynchronizerTests()
    {
        _rest = new DiscordRestClient(new DiscordOptions { Token = "t.o.k" }, null, null, _http);
        _commands = new CommandSynchronizer(_rest, NullLogger.Instance);
    }

    public void Dispose() => _rest.Dispose();

    [Fact]
    public async Task CommandsThatDiscordKnowsAreNotRegisteredAgain()
    {
        _http.Then(HttpStatusCode.OK, $"[{AskAsKnown}]");

        var result = await _commands.SyncAsync(2, [Ask], null, [], CancellationToken.None);

        Assert.True(result.WasInSync);
        Assert.Equal(["GET /api/v10/applications/2/commands?with_localizations=true"], _http.Requests.Select(request => request.Route));
    }

    [Fact]
    public async Task ADifferenceIsRegisteredAndNamed()
    {
        _http.Then(HttpStatusCode.OK, $$"""[{{AskAsKnown}},{"id":"4","type":1,"name":"old","description":"Old"}]""");
        var changed = Ask with { Description = "Ask a question" };

        var result = await _commands.SyncAsync(2, [changed, new ApplicationCommand { Type = CommandType.Message, Name = "Answer this" }], null, [], CancellationToken.None);

        Assert.Equal(["Answer this"], result.Added);
        Assert.Equal(["ask"], result.Changed);
        Assert.Equal(["old"], result.Removed);
        Assert.Equal("PUT /api/v10/applications/2/commands", _http.Requests[1].Route);
        Assert.Equal("8192", _http.Requests[1].Json[0].GetProperty("default_member_permissions").GetString());
    }

    [Fact]
    public async Task TheOtherScopeIsCleared()
    {
        _http.Then(HttpStatusCode.OK, $"[{AskAsKnown}]").Then(HttpStatusCode.OK, $"[{AskAsKnown}]");

        var result = await _commands.SyncAsync(2, [Ask], 20, [], CancellationToken.None);

        Assert.Equal(1, result.ClearedElsewhere);
        Assert.Equal(
            ["GET /api/v10/applications/2/guilds/20/commands?with_localizations=true", "GET /api/v10/applications/2/commands?with_localizations=true", "PUT /api/v10/applications/2/commands"],
            _http.Requests.Select(request => request.Route));
        Assert.Equal("[]", _http.Requests[2].Body);
    }

    [Fact]
    public async Task CommandsForEverywhereAreTakenOutOfTheGuildsThatHadThem()
    {
        await using var bot = new Bot();
        bot.Http.Answer = request => request.Route == "GET /api/v10/applications/6/guilds/20/commands?with_localizations=true" ? FakeDiscord.Json(HttpStatusCode.OK, $"[{AskAsKnown}]") : null;
        var socket = await bot.ConnectingAsync();
        socket.Hello();
        await socket.ReceivedAsync(2);
        socket.Event("READY", 1, """{"session_id":"s1","resume_gateway_url":"wss://resume.test","user":{"id":"5"},"application":{"id":"6"},"guilds":[{"id":"20","unavailable":true}]}""");
        await Eventually.TrueAsync(() => bot.Client.CommandSync is not null);

        Assert.Equal(1, bot.Client.CommandSync!.ClearedElsewhere);
        Assert.Contains("PUT /api/v10/applications/6/guilds/20/commands", bot.Http.Requests.Select(request => request.Route));
    }

    [Fact]
    public async Task CommandsAreRegisteredOnceReadyAndAFailureDoesNotEndTheBot()
    {
        await using var bot = new Bot();
        bot.Http.Answer = request => request.Path.Contains("/commands", StringComparison.Ordinal) ? FakeDiscord.Error(HttpStatusCode.BadRequest, 50035) : null;
        bot.Client.Interactions.OnCommand(Ask, (_, _) => Task.CompletedTask);
        var socket = await bot.ConnectAsync();
        await Eventually.TrueAsync(() => bot.Http.Requests.Any(request => request.Path.Contains("/applications/6/commands", StringComparison.Ordinal)));

        socket.Send("""{"op":1,"d":null}""");
        await socket.ReceivedAsync(1);
    }

    [Theory]
    [InlineData("Ask")]
    [InlineData("ask me")]
    [InlineData("")]
    [InlineData("a$")]
    public void ANameThatDiscordWouldRefuseIsRefused(string name) => Assert.NotNull(CommandRules.Violation(Ask with { Name = name }));

    [Theory]
    [InlineData("ask")]
    [InlineData("fråga")]
    [InlineData("पूछना")]
    [InlineData("ถาม")]
    [InlineData("質問")]
    public void ANameOfAnyScriptIsFine(string name) => Assert.Null(CommandRules.Violation(Ask with { Name = name }));

    [Fact]
    public void OtherRulesAreCheckedToo()
    {
        var optional = new CommandOption { Type = CommandOptionType.String, Name = "a", Description = "a" };
        var required = optional with { Name = "b", Required = true };

        Assert.Equal("required options come first", CommandRules.Violation(Ask with { Options = [optional, required] }));
        Assert.Equal("two options have the same name", CommandRules.Violation(Ask with { Options = [optional, optional] }));
        Assert.Equal("option a: autocomplete and choices exclude each other", CommandRules.Violation(Ask with { Options = [optional with { Autocomplete = true, Choices = [new("x", "x")] }] }));
        Assert.Equal("only slash commands have a description", CommandRules.Violation(new ApplicationCommand { Type = CommandType.Message, Name = "A b", Description = "c" }));
        Assert.NotNull(CommandRules.Violation(Ask with { Options = [.. Enumerable.Range(0, 20).Select(i => optional with { Name = $"o{i}", Choices = [.. Enumerable.Range(0, 25).Select(c => new CommandChoice($"{c} {new string('x', 90)}", c))] })] }));
    }

    [Fact]
    public void ACommandSurvivesBeingWrittenAndRead()
    {
        var json = JsonSerializer.Serialize(Ask, DiscordJson.Default.ApplicationCommand);
        var read = JsonSerializer.Deserialize(json, DiscordJson.Default.ApplicationCommand)!;

        Assert.Equal(CommandSignature.Of(Ask, Ask), CommandSignature.Of(read, Ask));
    }
}
