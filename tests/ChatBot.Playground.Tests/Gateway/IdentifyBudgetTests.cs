using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Gateway;

public sealed class IdentifyBudgetTests : PlaygroundTest
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task ASecondIdentifyWithinFiveSecondsGetsOp9()
    {
        await using var first = await OpenAsync();
        await first.EventAsync("READY");
        await using var second = await OpenAsync();
        Assert.False((bool)(await second.ExpectOpAsync(9))["d"]!);
        _time.Advance(TimeSpan.FromSeconds(5));
        await using var third = await OpenAsync();
        await third.EventAsync("READY");

        Assert.Equal(3, Playground.Identifies);
    }

    [Fact]
    public async Task WhenTheDaysIdentifiesAreUsedUpTheTokenIsReset()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var probe = await OpenAsync();
            await probe.EventAsync("READY");
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        await using var last = await OpenAsync();

        Assert.Equal(4004, await last.EndAsync());
        Assert.Equal(401, (await Bot.GetAsync("users/@me")).Status);
    }

    protected override void Configure(PlaygroundOptions options)
    {
        options.TimeProvider = _time;
        options.MaxConcurrency = 1;
        options.SessionStartsRemaining = 3;
    }

    private async Task<GatewayProbe> OpenAsync()
    {
        var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl);
        await probe.ExpectOpAsync(10);
        await probe.IdentifyAsync(Playground.BotToken);
        return probe;
    }
}
