using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Rest;

public sealed class MessageRoutesTests : PlaygroundTest
{
    [Fact]
    public async Task AMessageIsPostedEditedListedAndDeleted()
    {
        var posted = await Bot.SayAsync(Questions, "hello");
        Assert.Equal(200, posted.Status);
        var edited = await Bot.PatchAsync($"channels/{Questions}/messages/{posted.Id}", """{"content":"hello again"}""");
        Assert.Equal("hello again", (string?)edited.Json["content"]);
        Assert.NotNull(edited.Json["edited_timestamp"]);

        var listed = await Bot.GetAsync($"channels/{Questions}/messages?limit=1");
        Assert.Equal(posted.Id.ToString(), (string?)listed.Json[0]!["id"]);
        var deleted = await Bot.DeleteAsync($"channels/{Questions}/messages/{posted.Id}");
        Assert.Equal(204, deleted.Status);
        Assert.DoesNotContain("Content-Type", deleted.Headers.Keys);
        Assert.Equal(10008, (await Bot.GetAsync($"channels/{Questions}/messages/{posted.Id}")).Code);
    }

    [Fact]
    public async Task AReplyNamesItsMessage()
    {
        var asked = Playground.Member.Post(Questions, "why?");

        var reply = await Bot.PostAsync($"channels/{Questions}/messages", $$$"""{"content":"so","message_reference":{"message_id":"{{{asked.Id}}}"},"allowed_mentions":{"parse":[]}}""");

        Assert.Equal(19, (int?)reply.Json["type"]);
        Assert.Equal(asked.Id.ToString(), (string?)reply.Json["referenced_message"]!["id"]);
        Assert.Empty(Playground.Member.Find(reply.Id)!.Pinged);
        Assert.Equal(reply.Id, (await Playground.Member.WaitForReplyAsync(asked)).Id);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData(",\"fail_if_not_exists\":false", 200)]
    public async Task AReplyToNothingFailsUnlessItNeedNotExist(string also, int status) => Assert.Equal(status, (await Bot.PostAsync(
        $"channels/{Questions}/messages", $$$"""{"content":"so","message_reference":{"message_id":"1"{{{also}}}}}""")).Status);

    [Fact]
    public async Task AnEnforcedNonceMakesOneMessage()
    {
        const string form = """{"content":"once","nonce":"n1","enforce_nonce":true}""";

        var first = await Bot.PostAsync($"channels/{Questions}/messages", form);
        var second = await Bot.PostAsync($"channels/{Questions}/messages", form);

        Assert.Equal(first.Id, second.Id);
        Assert.Single(Playground.Member.Messages(Questions));
    }

    [Fact]
    public async Task ANonceThatIsNotEnforcedMakesTwo()
    {
        const string form = """{"content":"twice","nonce":"n1"}""";
        await Bot.PostAsync($"channels/{Questions}/messages", form);
        await Bot.PostAsync($"channels/{Questions}/messages", form);

        Assert.Equal(2, Playground.Member.Messages(Questions).Count);
    }

    [Theory]
    [InlineData(1UL << 11, 50013)]
    [InlineData(1UL << 10, 50001)]
    public async Task WithoutPermissionThereIsNoMessage(ulong denied, int code)
    {
        Playground.DenyBot(Questions, denied);

        var answer = await Bot.SayAsync(Questions, "hello");

        Assert.Equal((403, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task EmbedsNeedTheirPermission()
    {
        Playground.DenyBot(Questions, 1UL << 14);

        Assert.Equal(50013, (await Bot.PostAsync($"channels/{Questions}/messages", """{"embeds":[{"title":"x"}]}""")).Code);
        Assert.Equal(200, (await Bot.SayAsync(Questions, "plain")).Status);
    }

    [Fact]
    public async Task OthersMessagesCannotBeEdited() =>
        Assert.Equal(50005, (await Bot.PatchAsync($"channels/{Questions}/messages/{Playground.Member.Post(Questions, "mine").Id}", """{"content":"yours"}""")).Code);

    [Fact]
    public async Task OthersAreReadWithoutContentUnlessTheyMentionTheBot()
    {
        Playground.Member.Post(Questions, "a secret");
        Playground.Member.Post(Questions, $"<@{Playground.ApplicationId}> not secret");

        var listed = await Bot.GetAsync($"channels/{Questions}/messages");

        Assert.EndsWith("not secret", (string?)listed.Json[0]!["content"]);
        Assert.Equal("", (string?)listed.Json[1]!["content"]);
        Playground.GrantMessageContent(true);
        Assert.Equal("a secret", (string?)(await Bot.GetAsync($"channels/{Questions}/messages")).Json[1]!["content"]);
    }

    [Fact]
    public async Task AllowedMentionsDecideWhoIsPinged()
    {
        var mentions = $"@everyone {Playground.Member.Mention} {Playground.Helper.Mention}";

        var silent = await Bot.PostAsync($"channels/{Questions}/messages", new JsonObject { ["content"] = mentions, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } });
        var one = await Bot.PostAsync($"channels/{Questions}/messages", new JsonObject { ["content"] = mentions, ["allowed_mentions"] = new JsonObject { ["users"] = new JsonArray(Playground.Helper.Id.ToString()) } });
        var usual = await Bot.SayAsync(Questions, mentions);

        Assert.Empty(Playground.Member.Find(silent.Id)!.Pinged);
        Assert.Equal([Playground.Helper.Id], Playground.Member.Find(one.Id)!.Pinged);
        Assert.Equal(2, Playground.Member.Find(usual.Id)!.Pinged.Count);
        Assert.False((bool)usual.Json["mention_everyone"]!);
    }

    [Fact]
    public async Task FilesComeInAForm()
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent("""{"content":"a file","attachments":[{"id":"0","filename":"notes.txt"}]}""", MediaTypeHeaderValue.Parse("application/json")), "payload_json");
        form.Add(new ByteArrayContent("text"u8.ToArray()), "files[0]", "upload.txt");

        var posted = await Bot.SendAsync(HttpMethod.Post, $"channels/{Questions}/messages", form);

        Assert.Equal("notes.txt", (string?)posted.Json["attachments"]![0]!["filename"]);
        Assert.Equal("text", (await Bot.GetAsync((string)posted.Json["attachments"]![0]!["url"]!)).Text);
    }

    [Fact]
    public async Task AClosedDirectMessageChannelTakesNothing()
    {
        var dm = await Bot.PostAsync("users/@me/channels", $$"""{"recipient_id":"{{Playground.Member.Id}}"}""");
        Assert.Equal(200, (await Bot.SayAsync(dm.Id, "hello")).Status);
        Playground.Member.CloseDms();

        Assert.Equal(50007, (await Bot.SayAsync(dm.Id, "hello?")).Code);
    }

    [Fact]
    public async Task EncodedPathsAreTheSame()
    {
        var posted = await Bot.SayAsync(Questions, "hello");

        Assert.Equal(204, (await Bot.PutAsync($"channels/{Questions}/messages/{posted.Id}/reactions/%F0%9F%91%8D/%40me")).Status);
        Assert.Equal("👍", (string?)(await Bot.GetAsync($"channels/{Questions}/messages/{posted.Id}")).Json["reactions"]![0]!["emoji"]!["name"]);
    }
}
