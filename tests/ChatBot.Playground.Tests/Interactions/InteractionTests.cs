using System.Text.Json.Nodes;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Interactions;

public sealed class InteractionTests : PlaygroundTest
{
    private readonly ManualTime _time = new();
    private GatewayProbe? _probe;

    [Fact]
    public async Task ACommandComesWithEverythingAboutIt()
    {
        await ReadyAsync();
        Playground.Member.RunCommand(Questions, "ask", ("question", "why?"), ("for", Playground.Helper.Id.ToString()));

        var sent = await NextAsync();

        Assert.Equal((2, "ask"), ((int)sent["type"]!, (string?)sent["data"]!["name"]));
        Assert.Equal("why?", (string?)sent["data"]!["options"]![0]!["value"]);
        Assert.Equal("hugo", (string?)sent["data"]!["resolved"]!["users"]![Playground.Helper.Id.ToString()]!["username"]);
        Assert.NotNull(sent["data"]!["resolved"]!["members"]![Playground.Helper.Id.ToString()]!["permissions"]);
        Assert.Equal(Playground.Member.Id.ToString(), (string?)sent["member"]!["user"]!["id"]);
        Assert.NotNull(sent["member"]!["permissions"]);
        Assert.NotNull(sent["app_permissions"]);
        Assert.Equal(0, (int?)sent["context"]);
        Assert.Equal(Playground.GuildId.ToString(), (string?)sent["authorizing_integration_owners"]!["0"]);
        Assert.Equal("en-US", (string?)sent["locale"]);
    }

    [Fact]
    public async Task AnAnswerIsAMessageThatNamesTheInteraction()
    {
        await ReadyAsync();
        var run = Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        var answer = await AnswerAsync("""{"type":4,"data":{"content":"because"}}""");

        Assert.Equal(204, answer.Status);
        var message = await run.MessageAsync();
        Assert.Equal(("because", 20), (message.Content, message.Type));
        Assert.Equal(run.Id.ToString(), (string?)message.Json["interaction_metadata"]!["id"]);
    }

    [Fact]
    public async Task TheResponseIsToldOnRequest()
    {
        await ReadyAsync();
        Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        var answer = await AnswerAsync("""{"type":5,"data":{"flags":64}}""", "?with_response=true");

        Assert.Equal(200, answer.Status);
        Assert.True((bool)answer.Json["interaction"]!["response_message_loading"]!);
        Assert.True((bool)answer.Json["interaction"]!["response_message_ephemeral"]!);
        Assert.Equal(5, (int?)answer.Json["resource"]!["type"]);
    }

    [Fact]
    public async Task OnlyTheFirstAnswerCounts()
    {
        await ReadyAsync();
        Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        var sent = await NextAsync();
        await AnswerAsync(sent, """{"type":5}""");
        var second = await AnswerAsync(sent, """{"type":4,"data":{"content":"again"}}""");

        Assert.Equal((400, 40060), (second.Status, second.Code));
    }

    [Fact]
    public async Task AfterThreeSecondsItIsTooLate()
    {
        await ReadyAsync();
        var run = Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        var sent = await NextAsync();
        _time.SetBack(TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.FromSeconds(3.1));

        var late = await AnswerAsync(sent, """{"type":5}""");

        Assert.Equal((404, 10062), (late.Status, late.Code));
        Assert.True(run.HasFailed);
        await Assert.ThrowsAsync<PlaygroundException>(() => run.AnsweredAsync());
    }

    [Fact]
    public async Task ADeferredAnswerIsEditedFollowedUpAndDeleted()
    {
        await ReadyAsync();
        var run = Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        var sent = await NextAsync();
        await AnswerAsync(sent, """{"type":5,"data":{"flags":64}}""");
        Assert.True((await run.AnsweredAsync()).Message!.IsLoading);

        Assert.Equal(200, (await Bot.PatchAsync(Webhook(sent) + "/messages/%40original", """{"content":"because"}""")).Status);
        var followup = await Bot.PostAsync(Webhook(sent), """{"content":"and more","flags":64}""");

        Assert.Equal("because", (await run.MessageAsync()).Content);
        Assert.Equal("and more", run.Followups.Single().Content);
        Assert.Empty(Playground.Helper.Messages(Questions));
        Assert.Equal(2, Playground.Member.Messages(Questions).Count);
        Assert.Equal(10008, (await Bot.GetAsync($"channels/{Questions}/messages/{followup.Id}")).Code);
        Assert.Equal(204, (await Bot.DeleteAsync(Webhook(sent) + $"/messages/{followup.Id}")).Status);
        Assert.Equal(204, (await Bot.DeleteAsync(Webhook(sent) + "/messages/@original")).Status);
        Assert.Empty(Playground.Member.Messages(Questions));
    }

    [Fact]
    public async Task TheTokenLastsFifteenMinutes()
    {
        await ReadyAsync();
        Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        var sent = await NextAsync();
        Assert.Equal(10015, (await Bot.PatchAsync(Webhook(sent) + "/messages/@original", """{"content":"too early"}""")).Code);
        await AnswerAsync(sent, """{"type":5}""");
        _time.Advance(TimeSpan.FromMinutes(15.1));

        var late = await Bot.PatchAsync(Webhook(sent) + "/messages/@original", """{"content":"late"}""");

        Assert.Equal((401, 50027), (late.Status, late.Code));
    }

    [Theory]
    [InlineData("""{"type":8,"data":{"choices":[]}}""", "type", "BASE_TYPE_CHOICES")]
    [InlineData("""{"type":5,"data":{"flags":32768}}""", "data.flags", "MESSAGE_FLAGS_INVALID")]
    [InlineData("""{"type":9,"data":{"custom_id":"m","title":"a title that is much too long for any modal, so long","components":[]}}""", "data.title", "BASE_TYPE_BAD_LENGTH")]
    public async Task AWrongAnswerLeavesItOpen(string wrong, string path, string code)
    {
        await ReadyAsync();
        Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        var sent = await NextAsync();
        var answer = await AnswerAsync(sent, wrong);

        Assert.Equal(code, answer.ErrorAt(path));
        Assert.Equal(204, (await AnswerAsync(sent, """{"type":5}""")).Status);
    }

    [Fact]
    public async Task AutocompleteMarksWhatIsTypedAndTakesTwentyFiveChoices()
    {
        await ReadyAsync();
        var typed = Playground.Member.Autocomplete(Questions, "ask", "question", "sal");
        var sent = await NextAsync();
        Assert.True((bool)sent["data"]!["options"]![0]!["focused"]!);
        Assert.Equal(4, (int?)sent["type"]);

        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await AnswerAsync(sent, Choices(26))).ErrorAt("data.choices"));
        Assert.Equal(204, (await AnswerAsync(sent, Choices(25))).Status);
        Assert.Equal(25, (await typed.AnsweredAsync()).Choices.Count);
    }

    [Fact]
    public async Task AMessageCommandShowsItsTargetWhole()
    {
        await ReadyAsync();
        var asked = Playground.Member.Post(Questions, "what is a CKAD?");
        Playground.Helper.RunMessageCommand(asked.Id, "Answer this");
        var sent = await NextAsync();

        Assert.Equal(asked.Id.ToString(), (string?)sent["data"]!["target_id"]);
        Assert.Equal("what is a CKAD?", (string?)sent["data"]!["resolved"]!["messages"]![asked.Id.ToString()]!["content"]);
    }

    [Fact]
    public async Task AButtonUpdatesItsMessage()
    {
        await ReadyAsync();
        var posted = await Bot.PostAsync($"channels/{Questions}/messages", """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]}]}""");
        var click = Playground.Member.Click(posted.Id, "more");
        var sent = await NextAsync();
        Assert.Equal((3, posted.Id.ToString()), ((int)sent["type"]!, (string?)sent["message"]!["id"]));
        await AnswerAsync(sent, """{"type":7,"data":{"content":"updated","components":[]}}""");

        Assert.Equal(("updated", posted.Id), ((await click.MessageAsync()).Content, click.Message!.Id));
        Assert.Throws<PlaygroundException>(() => Playground.Member.Click(posted.Id, "more"));
    }

    [Fact]
    public async Task AnUpdateThatIsPutOffIsWaitedFor()
    {
        await ReadyAsync();
        var posted = await Bot.PostAsync($"channels/{Questions}/messages", """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"More","custom_id":"more"}]}]}""");
        var click = Playground.Member.Click(posted.Id, "more");
        var sent = await NextAsync();
        await AnswerAsync(sent, """{"type":6}""");
        var updated = click.MessageAsync();
        Assert.False(updated.IsCompleted);

        await Bot.PatchAsync(Webhook(sent) + "/messages/%40original", """{"content":"updated"}""");

        Assert.Equal(("updated", posted.Id), ((await updated).Content, (await updated).Id));
    }

    [Fact]
    public async Task ASelectionIsOneOfTheOptions()
    {
        await ReadyAsync();
        var posted = await Bot.PostAsync($"channels/{Questions}/messages", """{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"s","options":[{"label":"A","value":"a"}]}]}]}""");
        Assert.Throws<PlaygroundException>(() => Playground.Member.Select(posted.Id, "s", "b"));
        Playground.Member.Select(posted.Id, "s", "a");

        Assert.Equal("a", (string?)(await NextAsync())["data"]!["values"]![0]);
    }

    [Theory]
    [InlineData("""{"type":18,"label":"Why","component":{"type":4,"custom_id":"t","style":1}}""")]
    [InlineData("""{"type":1,"components":[{"type":4,"custom_id":"t","style":1,"label":"Why"}]}""")]
    public async Task AModalIsFilledIn(string field)
    {
        await ReadyAsync();
        var run = Playground.Member.RunCommand(Questions, "ask", ("question", "why?"));
        await AnswerAsync($$$"""{"type":9,"data":{"custom_id":"m","title":"Why","components":[{{{field}}}]}}""");
        await run.AnsweredAsync();
        Playground.Member.SubmitModal(run, ("t", "wrong"));
        var sent = await NextAsync();

        Assert.Equal((5, "m"), ((int)sent["type"]!, (string?)sent["data"]!["custom_id"]));
        Assert.Contains("\"value\":\"wrong\"", sent.ToJsonString());
        Assert.Equal("type", (await AnswerAsync(sent, """{"type":9,"data":{}}""")).Json["errors"]!.AsObject().Single().Key);
    }

    [Fact]
    public async Task CommandsAreShownToThoseWhoMayUseThem()
    {
        await ReadyAsync();
        Assert.Contains("reindex", Playground.Moderator.Commands(Questions));
        Assert.DoesNotContain("reindex", Playground.Member.Commands(Questions));
        Assert.Throws<PlaygroundException>(() => Playground.Member.RunCommand(Questions, "reindex"));
        Assert.Throws<PlaygroundException>(() => Playground.Member.RunCommand(Questions, "ask"));
    }

    [Fact]
    public async Task InDirectMessagesThereIsAUserAndNoMember()
    {
        await ReadyAsync();
        Playground.Member.RunCommand(Playground.Member.OpenDm(), "ask", ("question", "why?"));
        var sent = await NextAsync();

        Assert.Equal("ada", (string?)sent["user"]!["username"]);
        Assert.Null(sent["member"]);
        Assert.Equal((1, "0"), ((int)sent["context"]!, (string?)sent["authorizing_integration_owners"]!["0"]));
    }

    protected override void Configure(PlaygroundOptions options) => options.TimeProvider = _time;

    private static string Choices(int count) => new JsonObject
    {
        ["type"] = 8,
        ["data"] = new JsonObject { ["choices"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => (JsonNode)new JsonObject { ["name"] = $"n{i}", ["value"] = "v" })]) },
    }.ToJsonString();

    private string Webhook(JsonObject sent) => $"webhooks/{Playground.ApplicationId}/{sent["token"]}";

    private async Task ReadyAsync()
    {
        await Bot.PutAsync($"applications/{Playground.ApplicationId}/commands", """
            [{"name":"ask","description":"d","options":[{"type":3,"name":"question","description":"d","required":true,"autocomplete":true},{"type":6,"name":"for","description":"d"}]},
             {"name":"reindex","description":"d","default_member_permissions":"32"},{"name":"Answer this","type":3}]
            """);
        (_probe, _) = await GatewayProbe.IdentifiedAsync(Playground);
        await _probe.EventAsync("GUILD_CREATE");
    }

    private Task<JsonObject> NextAsync() => _probe!.EventAsync("INTERACTION_CREATE");

    private async Task<Answer> AnswerAsync(string json, string query = "") => await AnswerAsync(await NextAsync(), json, query);

    private Task<Answer> AnswerAsync(JsonObject sent, string json, string query = "") => Bot.PostAsync($"interactions/{sent["id"]}/{sent["token"]}/callback{query}", json);
}
