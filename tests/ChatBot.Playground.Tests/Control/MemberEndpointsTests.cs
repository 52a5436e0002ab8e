using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Control;

public sealed class MemberEndpointsTests : PlaygroundTest, IDisposable
{
    private readonly HttpClient _http = new();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task MessagesComeInPages()
    {
        var posted = Enumerable.Range(0, 5).Select(i => Playground.Member.Post(Questions, $"{i}")).ToList();
        var newest = await GetAsync($"members/ada/channels/{Questions}/messages?limit=2");
        var older = await GetAsync($"members/ada/channels/{Questions}/messages?limit=2&before={posted[3].Id}");

        Assert.Equal(["3", "4"], Contents(newest));
        Assert.Equal(["1", "2"], Contents(older));
        Assert.Equal(5, (await GetAsync($"members/ada/channels/{Questions}/messages")).AsArray().Count);
    }

    [Fact]
    public async Task OneMessageIsShownToThoseWhoSeeIt()
    {
        var secret = Playground.Moderator.Post(Playground.Channel("moderators"), "secret");

        Assert.Equal("secret", (string?)(await GetAsync($"members/mona/messages/{secret.Id}"))["content"]);
        using var refused = await _http.GetAsync(new Uri(Playground.ControlAddress, $"members/ada/messages/{secret.Id}"));
        Assert.Equal(400, (int)refused.StatusCode);
    }

    [Fact]
    public async Task ReactionsAreMarkedForTheViewer()
    {
        var message = Playground.Helper.Post(Questions, "x");
        Playground.Member.React(message.Id, "👍");

        Assert.True((bool)(await GetAsync($"members/ada/messages/{message.Id}"))["reactions"]![0]!["me"]!);
        Assert.False((bool)(await GetAsync($"members/hugo/messages/{message.Id}"))["reactions"]![0]!["me"]!);
    }

    [Fact]
    public async Task ChannelsTellWhatTheMemberMayDoInThem()
    {
        const ulong manageMessages = 1UL << 13;

        Assert.Equal(0UL, await PermissionsAsync("ada") & manageMessages);
        Assert.Equal(manageMessages, await PermissionsAsync("mona") & manageMessages);
    }

    [Theory]
    [InlineData("members/ada/message-commands?locale=de", null)]
    [InlineData("members/ada/message-commands", "de")]
    public async Task TheBotIsToldTheMembersLocale(string path, string? inBody)
    {
        await Bot.PostAsync($"applications/{Playground.ApplicationId}/commands", """{"name":"Answer this","type":3}""");
        await using var probe = (await GatewayProbe.IdentifiedAsync(Playground)).Probe;
        var body = new JsonObject { ["message_id"] = Playground.Member.Post(Questions, "x").Id.ToString(), ["command"] = "Answer this" };
        if (inBody is not null) body["locale"] = inBody;
        using var answer = await _http.PostAsJsonAsync(new Uri(Playground.ControlAddress, path), body);

        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var sent = await probe.EventAsync("INTERACTION_CREATE");
        Assert.Equal(("de", "en-US"), ((string?)sent["locale"], (string?)sent["guild_locale"]));
    }

    [Fact]
    public void ALocaleIsOneThatDiscordKnows()
    {
        Assert.Equal("en-US", Playground.Member.Locale);
        Assert.Equal("de", Playground.Member.WithLocale("de").Locale);
        Assert.Throws<PlaygroundException>(() => Playground.Member.WithLocale("tlh"));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("name that is far longer than the hundred characters that Discord allows the name of any thread to have, alas")]
    public void AThreadNeedsAName(string name)
    {
        var message = Playground.Member.Post(Questions, "x");

        Assert.Throws<PlaygroundException>(() => Playground.Member.StartThread(message.Id, name));
        Assert.Throws<PlaygroundException>(() => Playground.Member.PostInForum(Playground.Channel("career-forum"), name, "x"));
    }

    private static IEnumerable<string?> Contents(JsonNode messages) => messages.AsArray().Select(m => (string?)m!["content"]);

    private async Task<ulong> PermissionsAsync(string name)
    {
        var channels = (await GetAsync($"members/{name}/channels")).AsArray();
        return ulong.Parse((string)channels.Single(c => (string?)c!["id"] == Questions.ToString())!["permissions"]!);
    }

    private async Task<JsonNode> GetAsync(string path) => JsonNode.Parse(await _http.GetStringAsync(new Uri(Playground.ControlAddress, path)))!;
}
