using System.Net;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Discord.Tests.Rest;

public sealed class RateLimitTests : IDisposable
{
    private readonly FakeDiscord _http = new();
    private readonly ManualTimeProvider _time = new();
    private readonly DiscordRestClient _rest;

    public RateLimitTests() => _rest = new DiscordRestClient(new DiscordOptions { Token = "t.o.k" }, null, _time, _http);

    public void Dispose() => _rest.Dispose();

    [Fact]
    public async Task AnEmptyBucketHoldsItsChannelBackAndNoOther()
    {
        _http.Then(() => Limited(remaining: 0, resetAfter: 4));
        await _rest.TriggerTypingAsync(1);

        var held = _rest.TriggerTypingAsync(1);
        await _rest.TriggerTypingAsync(2);
        Assert.Equal(2, _http.Requests.Count);

        await _time.FireAsync(TimeSpan.FromSeconds(4));
        await held;
        Assert.Equal(3, _http.Requests.Count);
    }

    [Fact]
    public async Task RoutesOfOneBucketShareItsLimit()
    {
        _http.Then(() => Limited(remaining: 5, resetAfter: 4, "GET")).Then(() => Limited(remaining: 0, resetAfter: 4, "GET", "[]"));
        await _rest.GetChannelAsync(1);
        await _rest.GetMessagesAsync(1);

        var held = _rest.GetChannelAsync(1);

        await _time.FireAsync(TimeSpan.FromSeconds(4));
        await held;
    }

    [Theory]
    [InlineData("user")]
    [InlineData("shared")]
    public async Task ARefusalOfOneChannelIsWaitedForThere(string scope)
    {
        _http.Then(() => FakeDiscord.TooMany(2.5, scope));
        var held = _rest.GetChannelAsync(1);
        await _time.TimerAsync(due => due == TimeSpan.FromSeconds(3));
        await _rest.GetChannelAsync(2);

        await _time.FireAsync(TimeSpan.FromSeconds(3));
        await held;
        Assert.Equal(3, _http.Requests.Count);
    }

    [Fact]
    public async Task AGlobalRefusalHoldsEverythingBack()
    {
        _http.Then(() => FakeDiscord.TooMany(2, "global", global: true));
        var one = _rest.GetChannelAsync(1);
        await _time.TimerAsync(due => due == TimeSpan.FromSeconds(2));
        var two = _rest.GetChannelAsync(2);
        Assert.Single(_http.Requests);

        _time.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(one, two);
    }

    [Fact]
    public async Task ABanByCloudflareFailsWhatComesNext()
    {
        _http.Then(() => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Content = new StringContent("error code: 1015"),
            Headers = { { "Retry-After", "600" } },
        });

        var banned = await Assert.ThrowsAsync<DiscordException>(() => _rest.GetChannelAsync(1));
        var next = await Assert.ThrowsAsync<DiscordException>(() => _rest.GetChannelAsync(2));

        Assert.Equal(TimeSpan.FromMinutes(10), banned.RetryAfter);
        Assert.Equal(TimeSpan.FromMinutes(10), next.RetryAfter);
        Assert.Single(_http.Requests);
        _time.Advance(TimeSpan.FromMinutes(10));
        await _rest.GetChannelAsync(2);
    }

    [Fact]
    public async Task ALimitThatLastsTooLongFailsInsteadOfWaiting()
    {
        _http.Then(() => FakeDiscord.TooMany(900));

        Assert.Equal(TimeSpan.FromMinutes(15), (await Assert.ThrowsAsync<DiscordException>(() => _rest.GetChannelAsync(1))).RetryAfter);
    }

    [Fact]
    public async Task AfterThreeRefusalsAChannelIsLeftAloneForAWhile()
    {
        _http.Answer = request => request.Path.Contains("/channels/1/", StringComparison.Ordinal) ? FakeDiscord.Error(HttpStatusCode.Forbidden, 50013, "Missing Permissions") : null;
        for (var i = 0; i < 5; i++)
            Assert.Equal(50013, (await Assert.ThrowsAsync<DiscordException>(() => _rest.CreateMessageAsync(1, "x"))).Code);
        await _rest.CreateMessageAsync(2, "x");

        Assert.Equal(4, _http.Requests.Count);
        _time.Advance(TimeSpan.FromMinutes(5));
        _http.Answer = null;
        await _rest.CreateMessageAsync(1, "x");
    }

    [Fact]
    public void RefusalsAreStoppedBeforeTheyAmountToABan()
    {
        using var guard = new RequestGuard(_time);
        var request = new RestRequest(HttpMethod.Get, Route.Plain("users/@me"));
        for (var i = 0; i < RequestGuard.MaxRefusals; i++)
        {
            Assert.Null(guard.Check(request));
            guard.RateLimited();
        }

        Assert.Equal(RequestGuard.RefusalWindow, guard.Check(request)!.RetryAfter);
        _time.Advance(RequestGuard.RefusalWindow);
        Assert.Null(guard.Check(request));
    }

    [Fact]
    public void BucketsThatNobodyUsesAreForgotten()
    {
        var buckets = new RateLimitBuckets(_time);
        for (ulong i = 1; i <= 10_000; i++)
            buckets.For(new RestRequest(HttpMethod.Get, Route.Channel(i)));

        Assert.InRange(buckets.Count, 1, 1_000);
    }

    [Fact]
    public void NoSecondHoldsMoreThanFiftyRequests() => Prop.ForAll(Gen.Choose(0, 60).ListOf(500).ToArbitrary(), pauses =>
    {
        var time = new ManualTimeProvider();
        var limit = new GlobalRateLimit(time);
        var start = time.GetTimestamp();
        var taken = new List<TimeSpan>();
        foreach (var pause in pauses)
        {
            time.Advance(TimeSpan.FromMilliseconds(pause / 4));
            if (limit.TryTake() == TimeSpan.Zero)
                taken.Add(time.GetElapsedTime(start));
        }

        for (var i = 0; i + GlobalRateLimit.PerSecond < taken.Count; i++)
            Assert.True(taken[i + GlobalRateLimit.PerSecond] - taken[i] >= TimeSpan.FromSeconds(1));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    private static HttpResponseMessage Limited(int remaining, int resetAfter, string bucket = "typing", string body = """{"id":"1"}""") => FakeDiscord.Json(
        HttpStatusCode.OK,
        body,
        ("X-RateLimit-Bucket", bucket),
        ("X-RateLimit-Limit", "5"),
        ("X-RateLimit-Remaining", remaining.ToString()),
        ("X-RateLimit-Reset-After", resetAfter.ToString()));
}
