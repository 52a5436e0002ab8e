using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Gateway;

public sealed class IdentifyTests : PlaygroundTest
{
    [Fact]
    public async Task TheGatewayIsToldWithItsLimits()
    {
        var answer = await Bot.GetAsync("gateway/bot");

        Assert.Equal(Playground.GatewayUrl.AbsoluteUri.TrimEnd('/'), (string?)answer.Json["url"]);
        Assert.Equal(1000, (int?)answer.Json["session_start_limit"]!["remaining"]);
        Assert.Equal(100, (int?)answer.Json["session_start_limit"]!["max_concurrency"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadyNamesTheSessionAndTheGuildFollows(bool compressed)
    {
        var (probe, ready) = await GatewayProbe.IdentifiedAsync(Playground, compressed: compressed);
        await using var _ = probe;

        Assert.Equal(Playground.ResumeGatewayUrl.AbsoluteUri.TrimEnd('/'), (string?)ready["resume_gateway_url"]);
        Assert.True((bool)ready["guilds"]![0]!["unavailable"]!);
        var guild = await probe.EventAsync("GUILD_CREATE");
        Assert.Equal(Playground.GuildId.ToString(), (string?)guild["id"]);
        Assert.Equal(4, guild["channels"]!.AsArray().Count);
        Assert.Single(guild["threads"]!.AsArray());
        Assert.Single(guild["members"]!.AsArray());
        Assert.True(Playground.Connections[^1].IsIdentified);
    }

    [Theory]
    [InlineData("wrong", 4609, "", 4004)]
    [InlineData(null, null, "", 4013)]
    [InlineData(null, 1 << 30, "", 4013)]
    [InlineData(null, 1 << 15, "", 4014)]
    [InlineData(null, 1 << 1, "", 4014)]
    [InlineData(null, 4609, "\"shard\":[1,1],", 4010)]
    [InlineData(null, 4609, "\"shard\":\"x\",", 4010)]
    [InlineData(null, 4609, "\"large_threshold\":1,", 4002)]
    public async Task AWrongIdentifyIsClosedWithItsCode(string? token, int? intents, string extra, int code)
    {
        await using var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl);
        await probe.IdentifyAsync(token ?? Playground.BotToken, intents, extra);

        Assert.Equal(code, await probe.EndAsync());
    }

    [Theory]
    [InlineData("""{"op":77,"d":null}""", 4001)]
    [InlineData("not json", 4002)]
    [InlineData("[]", 4002)]
    [InlineData("""{"op":3,"d":{}}""", 4003)]
    [InlineData("""{"op":6,"d":{}}""", 4002)]
    public async Task AWrongPayloadIsClosedWithItsCode(string payload, int code)
    {
        await using var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl);
        await probe.SendAsync(payload);

        Assert.Equal(code, await probe.EndAsync());
        Assert.Equal(code, Playground.Connections[^1].ServerCloseCode);
    }

    [Fact]
    public async Task APayloadOverItsSizeIsClosedWith4002()
    {
        await using var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl);
        await probe.SendAsync($$"""{"op":1,"d":null,"x":"{{new string('x', 4096)}}"}""");

        Assert.Equal(4002, await probe.EndAsync());
    }

    [Fact]
    public async Task AnotherVersionIsClosedWith4012()
    {
        await using var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl, query: "v=6&encoding=json");
        Assert.Equal(4012, await probe.EndAsync());
    }

    [Fact]
    public async Task IdentifyingTwiceIsClosedWith4005()
    {
        var (probe, _) = await GatewayProbe.IdentifiedAsync(Playground);
        await using var open = probe;
        await probe.IdentifyAsync(Playground.BotToken);

        Assert.Equal(4005, await probe.EndAsync());
    }

    [Fact]
    public async Task TooManyPayloadsAreClosedWith4008()
    {
        await using var probe = await GatewayProbe.OpenAsync(Playground.GatewayUrl);
        for (var i = 0; i < 121; i++) await probe.SendAsync("""{"op":1,"d":null}""");

        Assert.Equal(4008, await probe.EndAsync());
    }

    [Fact]
    public async Task ATokenRevokedInMidSessionIsClosedWith4004()
    {
        var (probe, _) = await GatewayProbe.IdentifiedAsync(Playground);
        await using var open = probe;
        Playground.RevokeToken();

        Assert.Equal(4004, await probe.EndAsync());
    }
}
