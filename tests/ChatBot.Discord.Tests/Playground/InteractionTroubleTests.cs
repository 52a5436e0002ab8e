using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;
using ChatBot.Playground.Faults;
using static ChatBot.Discord.Tests.Playgrounds.InteractiveBot;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Interactions that come late, twice, or to a server in trouble.</summary>
public sealed class InteractionTroubleTests
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string Original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";

    [Fact]
    public async Task AHandlerThatTakesLongIsDeferredByItself()
    {
        await using var playground = await Loopback.StartAsync();
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var bot = await RegisteredAsync(
            playground,
            interactions => interactions.OnCommand(Ask, async (command, ct) =>
            {
                await go.Task.WaitAsync(ct);
                await command.RespondAsync("At last", cancellationToken: ct);
            }),
            options => options.DeferAfter = TimeSpan.FromSeconds(1.5));

        var run = await playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?")).AnsweredAsync();
        Assert.Equal(5, run.AnswerType);
        go.SetResult();

        Assert.Equal("At last", (await run.MessageAsync()).Content);
    }

    [Fact]
    public async Task AnAnswerAfterThreeSecondsIsKnownToBeLateAndTheBotLivesOn()
    {
        var clock = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync(options => options.TimeProvider = clock);
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var refused = new Signal<DiscordException>();
        await using var bot = await AnsweringAsync(playground, async (command, ct) =>
        {
            if (command.GetString("question") == "Late?") await go.Task.WaitAsync(ct);
            try
            {
                await command.RespondAsync("Here", cancellationToken: ct);
            }
            catch (DiscordException exception)
            {
                refused.Set(exception);
                throw;
            }
        });

        var late = playground.Member.RunCommand(playground.Questions, "ask", ("question", "Late?"));
        clock.Advance(TimeSpan.FromSeconds(4));
        go.SetResult();
        var why = await refused.NextAsync();

        Assert.Equal((DiscordErrorCode.UnknownInteraction, true), (why.Code, why.IsInteractionGone));
        Assert.True(late.HasFailed);
        Assert.Equal("Here", (await playground.Member.RunCommand(playground.Questions, "ask", ("question", "In time?")).MessageAsync()).Content);
        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task ASecondAnswerIsRefusedAndTheFirstStands()
    {
        await using var playground = await Loopback.StartAsync();
        using var rest = NewRest(playground);
        var refused = new Signal<DiscordException>();
        await using var bot = await AnsweringAsync(playground, async (command, ct) =>
        {
            await command.RespondAsync("First", cancellationToken: ct);
            refused.Set(await Assert.ThrowsAsync<DiscordException>(() => rest.RespondAsync(command.Interaction, InteractionResponse.Message("Second"), ct)));
        });

        var run = playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?"));
        var why = await refused.NextAsync();

        Assert.Equal((DiscordErrorCode.AlreadyAcknowledged, true), (why.Code, why.IsInteractionGone));
        Assert.Equal("First", run.Message!.Content);
        Assert.Empty(run.Followups);
    }

    [Fact]
    public async Task AnAnswerWhoseReceiptWasCutCountsAsGiven()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringAsync(playground, async (command, ct) =>
        {
            await command.RespondAsync("Once", cancellationToken: ct);
            await command.EditAsync("Once, and changed", ct);
        });
        playground.RestFaults.On(RestFault.CutAfterHandling(), "POST", Callback);

        var run = playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?"));
        await playground.UntilAsync(() => run.Message is { IsEdited: true });

        Assert.Equal("Once, and changed", run.Message!.Content);
        Assert.Empty(run.Followups);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task AnAnswerOutlastsServerErrors(int status)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringAsync(playground, async (command, ct) =>
        {
            await command.DeferAsync(cancellationToken: ct);
            await command.RespondAsync("Found", cancellationToken: ct);
        });
        playground.RestFaults.On(RestFault.ServerError(status), "POST", Callback, times: 2);
        playground.RestFaults.On(RestFault.ServerError(status), "PATCH", Original, times: 3);

        var message = await playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?")).MessageAsync();

        Assert.Equal("Found", message.Content);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("shared")]
    public async Task AnAnswerOutlastsLimits(string scope)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringAsync(playground, async (command, ct) =>
        {
            await command.DeferAsync(cancellationToken: ct);
            await command.RespondAsync("Found", cancellationToken: ct);
        });
        playground.RestFaults.On(RestFault.RateLimit(TimeSpan.FromSeconds(0.5), scope), "POST", Callback);
        playground.RestFaults.On(RestFault.RateLimit(TimeSpan.FromSeconds(5), scope), "PATCH", Original);

        var message = await playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?")).MessageAsync();

        Assert.Equal("Found", message.Content);
    }

    [Fact]
    public async Task AHandlerThatFailsTellsTheAskerAlone()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringAsync(playground, (_, _) => throw new InvalidOperationException("a secret"));

        var message = await playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?")).MessageAsync();

        Assert.True(message.IsEphemeral);
        Assert.DoesNotContain("secret", message.Content);
    }

    [Fact]
    public async Task AComponentThatNobodyKnowsAnyMoreIsAnswered()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisteredAsync(playground, _ => { });
        var posted = await bot.Rest.CreateMessageAsync(playground.Questions, new OutgoingMessage { Content = "Old", Components = [Component.Make.Row(Component.Make.Button("forgotten", "Click"))] });

        var message = await playground.Member.Click(posted.Id.Value, "forgotten").MessageAsync();

        Assert.True(message.IsEphemeral);
    }

    [Fact]
    public async Task AnInteractionThatComesTwiceIsAnsweredOnce()
    {
        await using var playground = await Loopback.StartAsync();
        var handled = 0;
        await using var bot = await AnsweringAsync(playground, (command, ct) =>
        {
            Interlocked.Increment(ref handled);
            return command.RespondAsync("Once", cancellationToken: ct);
        });
        playground.GatewayFaults.DuplicateEvents(next: 10);

        await playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?")).MessageAsync();
        await playground.EachAnsweredOnceAsync(playground.Ask());

        Assert.Equal(1, handled);
    }
}
