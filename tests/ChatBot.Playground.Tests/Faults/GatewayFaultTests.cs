using System.Text;
using ChatBot.Playground.Faults;
using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Faults;

public sealed class GatewayFaultTests : PlaygroundTest
{
    [Fact]
    public async Task ACutHasNoCode()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.Cut();
        Assert.Null(await probe.EndAsync());
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4009)]
    [InlineData(1001)]
    public async Task ACloseHasItsCode(int code)
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.Close(code);
        Assert.Equal(code, await probe.EndAsync());
    }

    [Fact]
    public async Task ACloseMayHaveNone()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.CloseWithoutCode();
        Assert.True(await probe.EndAsync() is null or 1005);
    }

    [Fact]
    public async Task AHalfOpenLineIsSilent()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.GoHalfOpen();
        await probe.SendAsync("""{"op":1,"d":null}""");
        Playground.Member.Post(Questions, $"<@{Playground.ApplicationId}> hello?");
        Playground.GatewayFaults.Cut();

        Assert.Null(await probe.NextTextAsync());
    }

    [Fact]
    public async Task AcksStopAndComeBack()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.StopAcks = true;
        await probe.SendAsync("""{"op":1,"d":null}""");
        await Playground.UntilAsync(() => Playground.Connections[^1].Heartbeats == 1);
        Playground.GatewayFaults.StopAcks = false;
        Playground.GatewayFaults.RequestHeartbeat();

        await probe.ExpectOpAsync(1);
        await probe.SendAsync("""{"op":1,"d":null}""");
        await probe.ExpectOpAsync(11);
    }

    [Fact]
    public async Task Op7AndOp9ComeWhenAskedFor()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.RequestReconnect();
        Playground.GatewayFaults.InvalidateSession(resumable: true);
        Playground.GatewayFaults.InvalidateSession(resumable: false);

        await probe.ExpectOpAsync(7);
        Assert.True((bool)(await probe.ExpectOpAsync(9))["d"]!);
        Assert.False((bool)(await probe.ExpectOpAsync(9))["d"]!);
    }

    [Fact]
    public async Task FramesMayBeNoJsonOrUnknown()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.SendPayload("this is not JSON");
        Playground.GatewayFaults.SendUnknownOp(99);
        Playground.GatewayFaults.SendEvent("SOMETHING_NEW", """{"a":1}""");

        Assert.Equal("this is not JSON", await probe.NextTextAsync());
        await probe.ExpectOpAsync(99);
        Assert.Equal(3, (int?)(await probe.EventAsync("SOMETHING_NEW"))["_s"]);
    }

    [Fact]
    public async Task AFrameMayBeSpoilt()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.CorruptFrames();
        Playground.Member.Post(Questions, "x");
        Playground.Member.Post(Questions, "y");

        await Assert.ThrowsAnyAsync<Exception>(probe.NextAsync);
        Assert.Equal("MESSAGE_CREATE", (string?)(await probe.NextAsync())!["t"]);
    }

    [Fact]
    public async Task ACompressedFrameMayBeCutShort()
    {
        await using var probe = await ReadyAsync(compressed: true);
        Playground.GatewayFaults.SendTruncatedZlib();
        Playground.Member.Post(Questions, "x");

        // The half frame and the next payload arrive as one, and what comes out is not JSON.
        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.NotNull(await probe.NextAsync()));
    }

    [Fact]
    public async Task CompressedPayloadsMayComeInPieces()
    {
        Playground.GatewayFaults.FrameSplit = 100;
        await using var probe = await ReadyAsync(compressed: true);
        Playground.Member.Post(Questions, $"<@{Playground.ApplicationId}> in pieces");

        Assert.EndsWith("in pieces", (string?)(await probe.EventAsync("MESSAGE_CREATE"))["content"]);
    }

    [Fact]
    public async Task EventsMayComeTwiceOrInTheWrongOrder()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.DuplicateEvents();
        Playground.Member.Post(Questions, "a");
        Playground.GatewayFaults.SwapEvents();
        Playground.Member.Post(Questions, "b");
        Playground.Member.Post(Questions, "c");

        var sequences = new List<int>();
        for (var i = 0; i < 4; i++) sequences.Add((int)(await probe.NextAsync())!["s"]!);
        Assert.Equal([3, 3, 5, 4], sequences);
    }

    [Fact]
    public async Task AGuildMayBeHuge()
    {
        Playground.GatewayFaults.GuildCreatePadding = 5_000_000;
        await using var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl, compressed: true);
        await probe.ExpectOpAsync(10);
        await probe.IdentifyAsync(Playground.BotToken);
        await probe.NextTextAsync();

        Assert.InRange(Encoding.UTF8.GetByteCount((await probe.NextTextAsync())!), 5_000_000, 7_000_000);
    }

    [Fact]
    public async Task AConnectionMayStartWithBadLuck()
    {
        Playground.GatewayFaults.OnConnect(ConnectFault.ReconnectBeforeHello);
        Playground.GatewayFaults.OnConnect(ConnectFault.CloseBeforeHello, code: 4009);
        Playground.GatewayFaults.OnConnect(ConnectFault.CutBeforeHello);
        Playground.GatewayFaults.OnConnect(ConnectFault.HelloWithoutOp);
        Playground.GatewayFaults.OnConnect(ConnectFault.Refuse);

        await using (var reconnect = await OpenAsync()) await reconnect.ExpectOpAsync(7);
        await using (var closed = await OpenAsync()) Assert.Equal(4009, await closed.EndAsync());
        await using (var cut = await OpenAsync()) Assert.Null(await cut.EndAsync());
        await using (var strange = await OpenAsync()) Assert.Null((await strange.NextAsync())!["op"]);
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(OpenAsync);
        await using var fine = await OpenAsync();
        await fine.ExpectOpAsync(10);
    }

    [Fact]
    public async Task ReadyMayNeverComeWhileHeartbeatsAreAnswered()
    {
        Playground.GatewayFaults.OnConnect(ConnectFault.NeverReady);
        await using var probe = await OpenAsync();
        await probe.ExpectOpAsync(10);
        await probe.IdentifyAsync(Playground.BotToken);
        await probe.SendAsync("""{"op":1,"d":null}""");

        await probe.ExpectOpAsync(11);
        Assert.False(Playground.Connections[^1].IsIdentified);
    }

    [Fact]
    public async Task AForgottenSessionCannotBeResumed()
    {
        await using var probe = await ReadyAsync();
        Playground.GatewayFaults.ForgetSessions();
        Playground.GatewayFaults.Cut();
        await using var again = await GatewayProbe.OpenAsync(Playground.ResumeGatewayUrl);
        await again.ExpectOpAsync(10);
        await again.ResumeAsync(Playground.BotToken, Playground.Connections[0].SessionId!, 2);

        await again.ExpectOpAsync(9);
    }

    private Task<GatewayProbe> OpenAsync() => GatewayProbe.OpenAsync(Playground.GatewayUrl);

    private async Task<GatewayProbe> ReadyAsync(bool compressed = false)
    {
        var (probe, _) = await GatewayProbe.IdentifiedAsync(Playground, compressed: compressed);
        await probe.EventAsync("GUILD_CREATE");
        return probe;
    }
}
