using System.Net;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Interactions;

public sealed class InteractionTests
{
    private static readonly ApplicationCommand Ask = new()
    {
        Name = "ask",
        Description = "Ask a question",
        Options = [new CommandOption { Type = CommandOptionType.String, Name = "question", Description = "What", Required = true, Autocomplete = true }],
    };

    private const string AskData = """{"id":"1","name":"ask","type":1,"options":[{"name":"question","type":3,"value":"why?"}]}""";

    [Fact]
    public async Task AQuickHandlerAnswersByTheCallbackAlone()
    {
        await using var bot = new Bot();
        bot.Client.Interactions.OnCommand(Ask, (context, stop) => context.RespondAsync($"You ask: {context.GetString("question")}", ephemeral: true, stop));

        var callback = await FirstAnswerAsync(bot, 2, AskData);

        Assert.Equal("POST /api/v10/interactions/900/tok/callback", callback.Route);
        Assert.Equal("""{"type":4,"data":{"content":"You ask: why?","flags":64,"allowed_mentions":{"parse":[]}}}""", callback.Body);
    }

    [Fact]
    public async Task ASlowHandlerIsDeferredInTimeAndItsAnswerTakesThePlace()
    {
        await using var bot = new Bot();
        var started = new Signal<bool>();
        var finish = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Client.Interactions.OnCommand(Ask, async (context, stop) =>
        {
            context.Defer = DeferMode.Ephemeral;
            started.Set(true);
            await finish.Task;
            await context.RespondAsync("at last", cancellationToken: stop);
        });
        await SendAsync(bot, 2, AskData);
        await started.NextAsync();
        await bot.Time.TimerAsync(due => due == TimeSpan.FromSeconds(1.5));
        bot.Time.SetClock(TimeSpan.FromHours(1));

        bot.Time.Advance(TimeSpan.FromSeconds(1.5));
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", (await AnswersAsync(bot, 1))[0].Body);
        finish.SetResult();

        var edit = (await AnswersAsync(bot, 2))[1];
        Assert.Equal("PATCH /api/v10/webhooks/2/tok/messages/@original", edit.Route);
        Assert.Contains("at last", edit.Body);
    }

    [Fact]
    public async Task AHandlerThatThrowsStillAnswersOnceWithAnErrorId()
    {
        await using var bot = new Bot();
        bot.Client.Interactions.OnCommand(Ask, (_, _) => throw new InvalidOperationException("fault"));

        var callback = await FirstAnswerAsync(bot, 2, AskData);

        Assert.Matches("number: [0-9a-f]{8}", callback.Body);
        Assert.Contains("\"flags\":64", callback.Body);
    }

    [Fact]
    public async Task AHandlerThatThrowsAfterItAnsweredFollowsUp()
    {
        await using var bot = new Bot();
        bot.Client.Interactions.OnCommand(Ask, async (context, stop) =>
        {
            await context.RespondAsync("first", cancellationToken: stop);
            throw new InvalidOperationException("fault");
        });
        await SendAsync(bot, 2, AskData);

        Assert.Equal("POST /api/v10/webhooks/2/tok?wait=true", (await AnswersAsync(bot, 2))[1].Route);
    }

    [Theory]
    [InlineData(10062)]
    [InlineData(40060)]
    public async Task AnInteractionThatIsGoneIsDropped(int code)
    {
        await using var bot = new Bot();
        var done = new Signal<bool>();
        bot.Http.Answer = request => request.Path.EndsWith("/callback", StringComparison.Ordinal) ? FakeDiscord.Error(HttpStatusCode.NotFound, code) : null;
        bot.Client.Interactions.OnCommand(Ask, async (context, stop) =>
        {
            try
            {
                await context.RespondAsync("late", cancellationToken: stop);
            }
            finally
            {
                done.Set(true);
            }
        });
        await SendAsync(bot, 2, AskData);
        await done.NextAsync();
        await bot.StopAsync();

        Assert.Single(await AnswersAsync(bot, 1));
    }

    [Fact]
    public async Task AnInteractionThatComesTwiceIsAnsweredOnce()
    {
        await using var bot = new Bot();
        bot.Client.Interactions.OnCommand(Ask, (context, stop) => context.RespondAsync("once", cancellationToken: stop));
        var socket = await SendAsync(bot, 2, AskData);
        socket.Event("INTERACTION_CREATE", 3, Json(2, AskData));
        await bot.StopAsync();

        Assert.Single(await AnswersAsync(bot, 1));
    }

    [Fact]
    public async Task AComponentIsAnsweredByTheHandlerOfTheLongestPrefix()
    {
        await using var bot = new Bot();
        bot.Client.Interactions
            .OnComponent("v1:", (_, _) => throw new InvalidOperationException("not this"))
            .OnComponent("v1:more:", (context, stop) => context.UpdateAsync($"{context.Argument} {string.Join(',', context.Values)}", stop));

        var callback = await FirstAnswerAsync(bot, 3, """{"custom_id":"v1:more:42","component_type":3,"values":["a","b"]}""");

        Assert.Equal("""{"type":7,"data":{"content":"42 a,b","allowed_mentions":{"parse":[]}}}""", callback.Body);
    }

    [Fact]
    public async Task AComponentWithNothingToSayIsAcknowledged()
    {
        await using var bot = new Bot();
        bot.Client.Interactions.OnComponent("ok", (_, _) => Task.CompletedTask);

        Assert.Equal("""{"type":6}""", (await FirstAnswerAsync(bot, 3, """{"custom_id":"ok","component_type":2}""")).Body);
    }

    [Fact]
    public async Task AComponentThatNoHandlerKnowsIsAnsweredAllTheSame()
    {
        await using var bot = new Bot();

        Assert.Contains("no longer works", (await FirstAnswerAsync(bot, 3, """{"custom_id":"old","component_type":2}""")).Body);
    }

    [Fact]
    public async Task AModalIsShownAndReadBack()
    {
        await using var bot = new Bot();
        bot.Client.Interactions
            .OnComponent("why", (context, stop) => context.ShowModalAsync(new Modal("why:7", "Why?", [Component.Make.TextField("reason", "Your reason", paragraph: true, maxLength: 500)]), stop), DeferMode.Never)
            .OnModal("why:", (context, stop) => context.RespondAsync($"{context.Argument}: {context.GetText("reason")}", cancellationToken: stop));
        var shown = await FirstAnswerAsync(bot, 3, """{"custom_id":"why","component_type":2}""");
        Assert.Equal(
            """{"type":9,"data":{"custom_id":"why:7","title":"Why?","components":[{"type":18,"label":"Your reason","component":{"type":4,"custom_id":"reason","style":2,"max_length":500,"required":true}}]}}""",
            shown.Body);

        await using var second = new Bot();
        second.Client.Interactions.OnModal("why:", (context, stop) => context.RespondAsync($"{context.Argument}: {context.GetText("reason")}", cancellationToken: stop));
        var answer = await FirstAnswerAsync(second, 5, """{"custom_id":"why:7","components":[{"type":18,"id":1,"component":{"type":4,"custom_id":"reason","value":"outdated"}}]}""");
        Assert.Contains("7: outdated", answer.Body);
    }

    [Fact]
    public async Task SuggestionsAreAtMostTwentyFive()
    {
        await using var bot = new Bot();
        bot.Client.Interactions
            .OnCommand(Ask, (context, stop) => context.RespondAsync("x", cancellationToken: stop))
            .OnAutocomplete("ask", (context, _) => Task.FromResult(Enumerable.Range(0, 100).Select(i => CommandChoice.Of($"{context.Typed} {i} {new string('x', 200)}"))));

        var callback = await FirstAnswerAsync(bot, 4, """{"name":"ask","type":1,"options":[{"name":"question","type":3,"value":"how","focused":true}]}""");

        var choices = callback.Json.GetProperty("data").GetProperty("choices");
        Assert.Equal(25, choices.GetArrayLength());
        Assert.StartsWith("how 0", choices[0].GetProperty("name").GetString());
        Assert.Equal(100, choices[0].GetProperty("value").GetString()!.Length);
    }

    [Fact]
    public async Task SuggestionsThatFailAreNone()
    {
        await using var bot = new Bot();
        bot.Client.Interactions.OnAutocomplete("ask", (_, _) => throw new InvalidOperationException("fault"));

        Assert.Equal("""{"type":8,"data":{"choices":[]}}""", (await FirstAnswerAsync(bot, 4, AskData)).Body);
    }

    [Fact]
    public async Task AMessageCommandBringsTheMessageItWasUsedOn()
    {
        await using var bot = new Bot();
        bot.Client.Interactions.OnCommand(
            new ApplicationCommand { Type = CommandType.Message, Name = "Answer this" },
            (context, stop) => context.RespondAsync(context.TargetMessage!.Content, cancellationToken: stop));

        var callback = await FirstAnswerAsync(bot, 2, """{"name":"Answer this","type":3,"target_id":"44","resolved":{"messages":{"44":{"id":"44","content":"full text"}}}}""");

        Assert.Contains("full text", callback.Body);
    }

    [Fact]
    public async Task AnsweringTwiceIsAFaultOfTheHandlerAndFollowingUpIsNot()
    {
        await using var bot = new Bot();
        var thrown = new Signal<Exception?>();
        bot.Client.Interactions.OnCommand(Ask, async (context, stop) =>
        {
            await context.DeferAsync(cancellationToken: stop);
            await context.FollowUpAsync("takes the place", cancellationToken: stop);
            await context.FollowUpAsync("comes after", cancellationToken: stop);
            thrown.Set(await Record.ExceptionAsync(() => context.RespondAsync("again", cancellationToken: stop)));
        });
        await SendAsync(bot, 2, AskData);

        Assert.IsType<InvalidOperationException>(await thrown.NextAsync());
        Assert.Equal(
            ["POST /api/v10/interactions/900/tok/callback", "PATCH /api/v10/webhooks/2/tok/messages/@original", "POST /api/v10/webhooks/2/tok?wait=true"],
            (await AnswersAsync(bot, 3)).Select(request => request.Route));
    }

    private static string Json(int type, string data) =>
        $$"""{"id":"900","application_id":"2","type":{{type}},"token":"tok","version":1,"data":{{data}},"channel_id":"10","guild_id":"20","member":{"user":{"id":"7","username":"ann"},"permissions":"8"},"locale":"de","app_permissions":"2048"}""";

    private static async Task<FakeSocket> SendAsync(Bot bot, int type, string data)
    {
        var socket = await bot.ConnectAsync();
        return socket.Event("INTERACTION_CREATE", 2, Json(type, data));
    }

    private static async Task<RecordedRequest> FirstAnswerAsync(Bot bot, int type, string data)
    {
        await SendAsync(bot, type, data);
        return (await AnswersAsync(bot, 1))[0];
    }

    private static async Task<List<RecordedRequest>> AnswersAsync(Bot bot, int count)
    {
        List<RecordedRequest> Answers() => [.. bot.Http.Requests.Where(request => request.Path.Contains("/interactions/", StringComparison.Ordinal) || request.Path.Contains("/webhooks/", StringComparison.Ordinal))];
        await Eventually.TrueAsync(() => Answers().Count >= count);
        return Answers();
    }
}
