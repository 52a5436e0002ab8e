using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Tests.Support;
using static ChatBot.Discord.Tests.Playgrounds.InteractiveBot;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Every way of interaction from the member's hand to the member's eye.</summary>
public sealed class InteractionTests
{
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
        using var rest = NewRest(playground);
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
}
