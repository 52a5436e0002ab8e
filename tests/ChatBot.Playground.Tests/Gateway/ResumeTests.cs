using System.Text.Json.Nodes;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Gateway;

public sealed class ResumeTests : PlaygroundTest
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task WhatWasMissedIsReplayedInOrderThenResumed()
    {
        var (session, seq) = await LoseAsync(p => p.CloseAsync(4900));
        Playground.Member.Post(Questions, "one");
        Playground.Member.Post(Questions, "two");

        await using var probe = await ResumeAsync(session, seq);

        var names = new List<string?>();
        for (var i = 0; i < 3; i++) names.Add((string?)(await probe.NextAsync())!["t"]);
        Assert.Equal(["MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED"], names);
        Assert.True(Playground.Connections[^1] is { IsResumed: true, IsAtResumeUrl: true });
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    public async Task AClientThatSaysGoodbyeEndsItsSession(int code)
    {
        var (session, seq) = await LoseAsync(p => p.CloseAsync(code));
        await using var probe = await ResumeAsync(session, seq);

        Assert.False((bool)(await probe.ExpectOpAsync(9))["d"]!);
    }

    [Fact]
    public async Task ASessionLostForTooLongIsGone()
    {
        var (session, seq) = await LoseAsync(p => p.CloseAsync(4900));
        _time.Advance(TimeSpan.FromMinutes(4));
        await using var probe = await ResumeAsync(session, seq);

        await probe.ExpectOpAsync(9);
    }

    [Fact]
    public async Task ASequenceThatNeverWasIsClosedWith4007()
    {
        var (session, seq) = await LoseAsync(p => p.CloseAsync(4900));
        await using var probe = await ResumeAsync(session, seq + 1);

        Assert.Equal(4007, await probe.EndAsync());
    }

    [Fact]
    public async Task SilenceIsClosedWith4009AndEndsTheSession()
    {
        var (probe, ready) = await GatewayProbe.IdentifiedAsync(Playground);
        await using var open = probe;
        _time.Advance(TimeSpan.FromSeconds(83));
        Assert.Equal(4009, await probe.EndAsync());

        await using var again = await ResumeAsync((string)ready["session_id"]!, 1);
        await again.ExpectOpAsync(9);
    }

    [Fact]
    public async Task HeartbeatsAreAnsweredAndCounted()
    {
        var (probe, _) = await GatewayProbe.IdentifiedAsync(Playground);
        await using var open = probe;
        await probe.EventAsync("GUILD_CREATE");
        await probe.SendAsync("""{"op":1,"d":2}""");
        await probe.ExpectOpAsync(11);

        Assert.Equal(1, Playground.Connections[^1].Heartbeats);
    }

    protected override void Configure(PlaygroundOptions options) => options.TimeProvider = _time;

    private async Task<(string Session, int Seq)> LoseAsync(Func<GatewayProbe, Task> leave)
    {
        var (probe, ready) = await GatewayProbe.IdentifiedAsync(Playground);
        await using var open = probe;
        JsonObject guild = await probe.EventAsync("GUILD_CREATE");
        await leave(probe);
        await Playground.UntilAsync(() => !Playground.Connections[^1].IsOpen);
        return ((string)ready["session_id"]!, (int)guild["_s"]!);
    }

    private async Task<GatewayProbe> ResumeAsync(string session, int seq)
    {
        var probe = await GatewayProbe.OpenAsync(Playground.ResumeGatewayUrl);
        await probe.ExpectOpAsync(10);
        await probe.ResumeAsync(Playground.BotToken, session, seq);
        return probe;
    }
}
