using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Rest;

public sealed class RateLimiterTests : PlaygroundTest
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task ABucketEmptiesAndFillsAgain()
    {
        Playground.RateLimits = new PlaygroundRateLimits { PerBucket = 2, Window = TimeSpan.FromSeconds(5) };
        var first = await Bot.SayAsync(Questions, "1");
        Assert.Equal(("2", "1", "5.000"), (first.Headers["X-RateLimit-Limit"], first.Headers["X-RateLimit-Remaining"], first.Headers["X-RateLimit-Reset-After"]));
        await Bot.SayAsync(Questions, "2");

        var refused = await Bot.SayAsync(Questions, "3");

        Assert.Equal(429, refused.Status);
        Assert.Equal(("user", "5"), (refused.Headers["X-RateLimit-Scope"], refused.Headers["Retry-After"]));
        Assert.Equal(5.0, (double)refused.Json["retry_after"]!);
        Assert.Equal(first.Headers["X-RateLimit-Bucket"], refused.Headers["X-RateLimit-Bucket"]);
        Assert.Equal(200, (await Bot.SayAsync(Playground.Channel("general"), "elsewhere")).Status);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(200, (await Bot.SayAsync(Questions, "3")).Status);
    }

    [Fact]
    public async Task TheGlobalLimitIsSaidToBeGlobal()
    {
        Playground.RateLimits = PlaygroundRateLimits.None with { Global = 1 };
        await Bot.GetAsync("users/@me");

        var refused = await Bot.GetAsync("users/@me");

        Assert.Equal(("global", "true"), (refused.Headers["X-RateLimit-Scope"], refused.Headers["X-RateLimit-Global"]));
        Assert.True((bool)refused.Json["global"]!);
        Assert.Equal(404, (await Bot.PostAsync("interactions/1/x/callback", """{"type":5}""")).Status);
    }

    [Fact]
    public async Task TooManyInvalidRequestsAreBanned()
    {
        Playground.RateLimits = PlaygroundRateLimits.None with { InvalidRequests = 2 };
        Bot.Headers.Authorization = null;
        for (var i = 0; i < 3; i++) await Bot.GetAsync("users/@me");

        var banned = await Bot.GetAsync("gateway");

        Assert.Equal(429, banned.Status);
        Assert.DoesNotContain("Via", banned.Headers.Keys);
        Assert.Equal("error code: 1015", banned.Text);
    }

    protected override void Configure(PlaygroundOptions options) => options.TimeProvider = _time;
}
