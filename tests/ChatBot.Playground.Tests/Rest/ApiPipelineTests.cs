using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Rest;

public sealed class ApiPipelineTests : PlaygroundTest
{
    [Fact]
    public async Task TheBotIsItself() => Assert.Equal(Playground.ApplicationId, (await Bot.GetAsync("users/@me")).Id);

    [Fact]
    public async Task AnUnknownRouteIs404AndAWrongMethod405()
    {
        Assert.Equal((404, 0), await AnswerAsync(HttpMethod.Get, "nothing/here"));
        Assert.Equal((405, 0), await AnswerAsync(HttpMethod.Put, $"channels/{Questions}/messages"));
    }

    [Fact]
    public async Task AWrongTokenIs401()
    {
        Bot.Headers.Authorization = new("Bot", "wrong");
        Assert.Equal((401, 0), await AnswerAsync(HttpMethod.Get, "users/@me"));
        Assert.Equal(200, (await Bot.GetAsync("gateway")).Status);
    }

    [Fact]
    public async Task ARevokedTokenIs401()
    {
        Playground.RevokeToken();
        Assert.Equal(401, (await Bot.GetAsync("users/@me")).Status);
        Playground.RestoreToken();
        Assert.Equal(200, (await Bot.GetAsync("users/@me")).Status);
    }

    [Fact]
    public async Task ABrowserIsNotABot()
    {
        Bot.Headers.UserAgent.Clear();
        Bot.Headers.UserAgent.ParseAdd("Mozilla/5.0");
        Assert.Equal((403, 40333), await AnswerAsync(HttpMethod.Get, "users/@me"));
    }

    [Fact]
    public async Task ABodyThatIsNoJsonIs50109() => Assert.Equal(50109, (await Bot.PostAsync($"channels/{Questions}/messages", "{")).Code);

    [Fact]
    public async Task ABodyOfAnotherTypeIs50035()
    {
        using var content = new StringContent("""{"content":"x"}""");
        Assert.Equal(50035, (await Bot.SendAsync(HttpMethod.Post, $"channels/{Questions}/messages", content)).Code);
    }

    [Fact]
    public async Task AnIdThatIsNoneIs50035() => Assert.Equal("NUMBER_TYPE_COERCE", (await Bot.GetAsync("channels/general")).ErrorAt("channel_id"));

    [Fact]
    public async Task UnknownFieldsAreIgnored() => Assert.Equal(200, (await Bot.PostAsync($"channels/{Questions}/messages", """{"content":"x","no_such_field":{"a":1}}""")).Status);

    [Fact]
    public async Task AnotherHostOrOriginIsTurnedAway()
    {
        Bot.Headers.Host = "evil.example";
        Assert.Equal(421, (await Bot.GetAsync("gateway")).Status);
        Bot.Headers.Host = null;
        Bot.Headers.Add("Origin", "https://evil.example");
        Assert.Equal(421, (await Bot.GetAsync("gateway")).Status);
    }

    [Fact]
    public async Task TheApplicationCanSwitchOnMessageContentForItself()
    {
        var answer = await Bot.PatchAsync("applications/@me", $$"""{"flags":{{1 << 19}}}""");
        Assert.Equal(1 << 19, (int?)answer.Json["flags"]);
        Assert.Equal(50035, (await Bot.PatchAsync("applications/@me", """{"flags":1}""")).Code);
    }

    private async Task<(int Status, int Code)> AnswerAsync(HttpMethod method, string path)
    {
        var answer = await Bot.SendJsonAsync(method, path, null);
        return (answer.Status, answer.Code);
    }
}
