using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;
using ChatBot.Playground;
using ChatBot.Playground.Faults;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Every way of interaction from the member's hand to the member's eye, on good days and bad ones.</summary>
public sealed class InteractionTests
{
    private const string Callback = "/interactions/{interaction_id}/{interaction_token}/callback";
    private const string Original = "/webhooks/{webhook_id}/{webhook_token}/messages/@original";

    private static readonly ApplicationCommand Ask = new()
    {
        Name = "ask",
        Description = "Ask me something",
        Options =
        [
            new CommandOption { Type = CommandOptionType.String, Name = "question", Description = "What you want to know", Required = true, Autocomplete = true },
            new CommandOption { Type = CommandOptionType.Integer, Name = "answers", Description = "How many answers", MinValue = 1, MaxValue = 5 },
            new CommandOption { Type = CommandOptionType.User, Name = "whom", Description = "Whom it is for" },
        ],
    };

    [Fact]
    public async Task ACommandBringsItsOptionsAndIsAnswered()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringAsync(playground, (command, ct) =>
            command.RespondAsync($"{command.GetString("question")} {command.GetInteger("answers")} {command.GetUser("whom")?.Username} {command.User.Username}", cancellationToken: ct));

        var run = playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?"), ("answers", 3), ("whom", playground.Helper.Id.ToString()));
        var message = await run.MessageAsync();

        Assert.Equal(("Why? 3 hugo ada", false), (message.Content, message.IsEphemeral));
    }

    [Fact]
    public async Task ASubcommandIsToldByItsPath()
    {
        await using var playground = await Loopback.StartAsync();
        var command = new ApplicationCommand
        {
            Name = "kb",
            Description = "The knowledge base",
            Options =
            [
                new CommandOption
                {
                    Type = CommandOptionType.SubcommandGroup,
                    Name = "entry",
                    Description = "Entries",
                    Options =
                    [
                        new CommandOption
                        {
                            Type = CommandOptionType.Subcommand,
                            Name = "add",
                            Description = "Add one",
                            Options = [new CommandOption { Type = CommandOptionType.Boolean, Name = "draft", Description = "As a draft" }],
                        },
                    ],
                },
            ],
        };
        await using var bot = await RegisteredAsync(playground, interactions => interactions.OnCommand(command, (run, ct) =>
            run.RespondAsync($"{run.Subcommand} {run.GetBoolean("draft")}", cancellationToken: ct)));

        var message = await playground.Member.RunCommand(playground.Questions, "kb entry add", ("draft", true)).MessageAsync();

        Assert.Equal("entry add True", message.Content);
    }

    [Fact]
    public async Task SuggestionsFollowWhatIsTyped()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisteredAsync(playground, interactions => interactions
            .OnCommand(Ask, (command, ct) => command.RespondAsync("ok", cancellationToken: ct))
            .OnAutocomplete("ask", (typing, _) => Task.FromResult(new[] { "why", "who", "what" }.Where(word => word.StartsWith(typing.Typed, StringComparison.Ordinal)).Select(CommandChoice.Of))));

        var typed = await playground.Member.Autocomplete(playground.Questions, "ask", "question", "wh").AnsweredAsync();
        var narrowed = await playground.Member.Autocomplete(playground.Questions, "ask", "question", "wha").AnsweredAsync();
        var nothing = await playground.Member.Autocomplete(playground.Questions, "ask", "question", "x").AnsweredAsync();

        Assert.Equal((string[])["why", "who", "what"], typed.Choices);
        Assert.Equal((string[])["what"], narrowed.Choices);
        Assert.Empty(nothing.Choices);
    }

    [Fact]
    public async Task AMessageCommandBringsItsMessage()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisteredAsync(playground, interactions => interactions.OnCommand(
            new ApplicationCommand { Type = CommandType.Message, Name = "Answer this" },
            (command, ct) => command.RespondAsync($"About \"{command.TargetMessage?.Content}\"", ephemeral: true, ct)));
        var about = playground.Helper.Post(playground.Questions, "no mention of anyone");

        var message = await playground.Member.RunMessageCommand(about.Id, "Answer this").MessageAsync();

        Assert.Equal(("About \"no mention of anyone\"", true), (message.Content, message.IsEphemeral));
        Assert.DoesNotContain(playground.Helper.Messages(playground.Questions), seen => seen.Id == message.Id);
    }

    [Fact]
    public async Task AButtonChangesItsMessageOrAnswersBesideIt()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisteredAsync(playground, interactions => interactions
            .OnComponent("change:", (click, ct) => click.UpdateAsync(new OutgoingMessage { Content = $"Changed by {click.Argument}", Components = [] }, ct))
            .OnComponent("tell:", (click, ct) => click.RespondAsync($"Told {click.Argument}", ephemeral: true, ct))
            .OnComponent("nothing", (_, _) => Task.CompletedTask));
        var posted = await bot.Rest.CreateMessageAsync(playground.Questions, new OutgoingMessage
        {
            Content = "Choose",
            Components = [Component.Make.Row(Component.Make.Button("change:1", "Change"), Component.Make.Button("tell:2", "Tell", ButtonStyle.Primary, "👍"), Component.Make.Button("nothing", "Nothing"), Component.Make.Link("https://example.com", "Page"))],
        });

        var told = await playground.Member.Click(posted.Id.Value, "tell:2").MessageAsync();
        var silent = await playground.Member.Click(posted.Id.Value, "nothing").AnsweredAsync();
        await playground.Member.Click(posted.Id.Value, "change:1").AnsweredAsync();

        var sent = playground.Requests.First(request => request.Path.EndsWith("/messages", StringComparison.Ordinal));
        Assert.Equal(["name"], sent.Body!["components"]![0]!["components"]![1]!["emoji"]!.AsObject().Select(field => field.Key));
        Assert.Equal(("Told 2", true), (told.Content, told.IsEphemeral));
        Assert.Equal(6, silent.AnswerType);
        Assert.Equal("Changed by 1", playground.Member.Find(posted.Id.Value)!.Content);
        Assert.Empty(playground.Member.Find(posted.Id.Value)!.CustomIds);
    }

    [Fact]
    public async Task ASelectBringsWhatWasChosen()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisteredAsync(playground, interactions => interactions.OnComponent("topic", (choice, ct) =>
            choice.UpdateAsync($"Chosen: {string.Join(", ", choice.Values)}", ct)));
        var posted = await bot.Rest.CreateMessageAsync(playground.Questions, new OutgoingMessage
        {
            Content = "Choose",
            Components = [Component.Make.Row(Component.Make.Select("topic", [new SelectOption { Label = "A", Value = "a" }, new SelectOption { Label = "B", Value = "b", Description = "The second" }], "Topics", 1, 2))],
        });

        await playground.Member.Select(posted.Id.Value, "topic", "a", "b").AnsweredAsync();

        Assert.Equal("Chosen: a, b", playground.Member.Find(posted.Id.Value)!.Content);
    }

    [Fact]
    public async Task AModalComesBackFilledIn()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisteredAsync(playground, interactions => interactions
            .OnCommand(new ApplicationCommand { Name = "suggest", Description = "Suggest an answer" }, (command, ct) => command.ShowModalAsync(
                new Modal("suggestion:7", "Suggest", [Component.Make.TextField("text", "Your answer", paragraph: true, maxLength: 1000), Component.Make.SelectField("topic", "Topic", [new SelectOption { Label = "A", Value = "a" }])]),
                ct))
            .OnModal("suggestion:", (modal, ct) => modal.RespondAsync($"{modal.Argument} {modal.GetText("text")} {string.Join(',', modal.GetValues("topic"))}", ephemeral: true, ct)));

        var opened = await playground.Member.RunCommand(playground.Questions, "suggest").AnsweredAsync();
        var message = await playground.Member.SubmitModal(opened, ("text", "Learn SQL"), ("topic", new System.Text.Json.Nodes.JsonArray("a"))).MessageAsync();

        Assert.Equal(9, opened.AnswerType);
        Assert.Equal(("7 Learn SQL a", true), (message.Content, message.IsEphemeral));
    }

    [Fact]
    public async Task AModalFromAButtonMayChangeItsMessage()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await RegisteredAsync(playground, interactions => interactions
            .OnComponent("edit", (click, ct) => click.ShowModalAsync(new Modal("edited", "Edit", [Component.Make.TextField("text", "Text")]), ct))
            .OnModal("edited", (modal, ct) => modal.UpdateAsync(modal.GetText("text"), ct)));
        var posted = await bot.Rest.CreateMessageAsync(playground.Questions, new OutgoingMessage { Content = "Old", Components = [Component.Make.Row(Component.Make.Button("edit", "Edit"))] });

        var opened = await playground.Member.Click(posted.Id.Value, "edit").AnsweredAsync();
        await playground.Member.SubmitModal(opened, ("text", "New")).AnsweredAsync();

        Assert.Equal("New", playground.Member.Find(posted.Id.Value)!.Content);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ADeferredAnswerIsFilledInChangedAndFollowedUp(bool ephemeral)
    {
        await using var playground = await Loopback.StartAsync();
        using var rest = Rest(playground);
        var done = new Signal<bool>();
        await using var bot = await AnsweringAsync(playground, async (command, ct) =>
        {
            await command.DeferAsync(ephemeral, ct);
            await command.RespondAsync("Found", cancellationToken: ct);
            await command.EditAsync("Found more", ct);
            var followup = await command.FollowUpAsync("And then", cancellationToken: ct);
            await rest.EditFollowupAsync(command.Interaction, followup.Id, "And then some", ct);
            var soon = await command.FollowUpAsync("Never mind", ephemeral: true, ct);
            await rest.DeleteFollowupAsync(command.Interaction, soon.Id, ct);
            done.Set(true);
        });

        var run = playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?"));
        await done.NextAsync();

        Assert.Equal(("Found more", ephemeral, false), (run.Message!.Content, run.Message.IsEphemeral, run.Message.IsLoading));
        Assert.Equal("And then some", Assert.Single(run.Followups).Content);
    }

    [Fact]
    public async Task AnAnswerMayBeDeleted()
    {
        await using var playground = await Loopback.StartAsync();
        var done = new Signal<bool>();
        await using var bot = await AnsweringAsync(playground, async (command, ct) =>
        {
            await command.RespondAsync("For a moment", cancellationToken: ct);
            await command.DeleteAsync(ct);
            done.Set(true);
        });

        var run = playground.Member.RunCommand(playground.Questions, "ask", ("question", "Why?"));
        await done.NextAsync();

        Assert.Null(run.Message);
    }

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
        using var rest = Rest(playground);
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

    private static DiscordRestClient Rest(PlaygroundServer playground) => new(new DiscordOptions { Token = playground.BotToken, BaseUrl = playground.BaseAddress }, null, new HastyTime());

    private static Task<AnsweringBot> AnsweringAsync(PlaygroundServer playground, Func<CommandContext, CancellationToken, Task> answer) =>
        RegisteredAsync(playground, interactions => interactions.OnCommand(Ask, answer));

    private static async Task<AnsweringBot> RegisteredAsync(PlaygroundServer playground, Action<InteractionRouter> declare, Action<DiscordOptions>? configure = null)
    {
        var bot = await AnsweringBot.ReadyAsync(playground, configure: configure, setUp: client => declare(client.Interactions));
        await Eventually.TrueAsync(() => bot.Client.CommandSync is not null);
        return bot;
    }
}
