using ChatBot.Playground.Faults;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Faults;

public sealed class RestFaultTests : PlaygroundTest
{
    private const string Messages = "/channels/{channel_id}/messages";

    [Fact]
    public async Task TheNthRequestOfARouteIsStruck()
    {
        Playground.RestFaults.On(RestFault.ServerError(500), "POST", Messages, after: 1, times: 2);

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++) statuses.Add((await Bot.SayAsync(Questions, $"{i}")).Status);

        Assert.Equal([200, 500, 500, 200], statuses);
        Assert.Equal(2, Playground.Member.Messages(Questions).Count);
    }

    [Fact]
    public async Task ABadGatewayIsNoJson()
    {
        Playground.RestFaults.On(RestFault.ServerError(502));
        var answer = await Bot.GetAsync("users/@me");

        Assert.Equal(502, answer.Status);
        Assert.StartsWith("text/html", answer.Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("shared")]
    public async Task EveryScopeCanBeOver(string scope)
    {
        Playground.RestFaults.On(RestFault.RateLimit(TimeSpan.FromSeconds(1.5), scope), route: "/channels/*");
        var answer = await Bot.SayAsync(Questions, "x");

        Assert.Equal((429, scope, "2"), (answer.Status, answer.Headers["X-RateLimit-Scope"], answer.Headers["Retry-After"]));
        Assert.Equal(1.5, (double)answer.Json["retry_after"]!);
        Assert.Equal(scope == "shared" ? 0 : 1, Playground.InvalidRequests);
    }

    [Fact]
    public async Task CloudflareAnswersWithoutJsonOrVia()
    {
        Playground.RestFaults.On(RestFault.CloudflareRateLimit(TimeSpan.FromMinutes(1)));
        var answer = await Bot.GetAsync("users/@me");

        Assert.Equal((429, "60"), (answer.Status, answer.Headers["Retry-After"]));
        Assert.DoesNotContain("Via", answer.Headers.Keys);
    }

    [Fact]
    public async Task ACutMayComeBeforeOrAfterTheWork()
    {
        Playground.RestFaults.On(RestFault.CutBeforeHandling());
        Playground.RestFaults.On(RestFault.CutAfterHandling());

        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.SayAsync(Questions, "lost"));
        await Assert.ThrowsAsync<HttpRequestException>(() => Bot.SayAsync(Questions, "done"));

        Assert.Equal("done", Playground.Member.Messages(Questions).Single().Content);
    }

    [Fact]
    public async Task ARequestMayNeverBeAnswered()
    {
        Playground.RestFaults.On(RestFault.NeverAnswer());
        var waiting = Bot.GetAsync("users/@me");
        await Playground.UntilAsync(() => Playground.Requests.Count == 1);

        Assert.Equal(200, (await Bot.GetAsync("users/@me")).Status);
        Assert.False(waiting.IsCompleted);
    }
}
