using System.Text;
using ChatBot.Playground;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Events that come twice, in the wrong order, spoilt or far too large.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task EventsThatComeTwiceAreHandledOnce()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.DuplicateEvents(next: 100);
        var asked = AskSeveral(playground, 10);

        await playground.EachAnsweredOnceAsync(asked);
        HandledOnce(bot, asked);
    }

    [Fact]
    public async Task AnEventThatComesAgainUnderAnotherNumberIsHandledOnce()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var asked = playground.Ask();
        await playground.ReplyAsync(asked);
        playground.GatewayFaults.SendEvent("MESSAGE_CREATE", asked.Json.ToJsonString());

        await playground.EachAnsweredOnceAsync(asked);
        HandledOnce(bot, [asked]);
    }

    [Fact]
    public async Task EventsInTheWrongOrderAreAllHandled()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.SwapEvents(next: 5);
        var asked = AskSeveral(playground, 10);

        await playground.EachAnsweredOnceAsync(asked);
        HandledOnce(bot, asked);
    }

    [Fact]
    public async Task AReplayInTheWrongOrderAndTwiceIsHandledOnce()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.Cut();
        var asked = AskSeveral(playground, 10);
        playground.GatewayFaults.SwapEvents(next: 3);
        playground.GatewayFaults.DuplicateEvents(next: 10);
        await playground.ResumedAsync();

        await playground.EachAnsweredOnceAsync(asked);
        HandledOnce(bot, asked);
    }

    [Theory]
    [InlineData("this is not JSON")]
    [InlineData("}{")]
    [InlineData("{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":9,\"d\":{")]
    public async Task APayloadThatIsNoJsonIsAskedForAgain(string payload)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        for (var i = 0; i < 3; i++) playground.GatewayFaults.SendPayload(payload);

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.Equal((1, 1), (playground.Identifies, playground.Resumes));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"op\":\"zero\",\"d\":null}")]
    [InlineData("{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":null,\"d\":[1]}")]
    [InlineData("{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"d\":{\"id\":{}}}")]
    [InlineData("{\"op\":0,\"t\":null,\"s\":\"x\",\"d\":null}")]
    [InlineData("{\"op\":10,\"d\":{\"heartbeat_interval\":-1}}")]
    public async Task APayloadThatIsNoneIsReadPast(string payload)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        for (var i = 0; i < 3; i++) playground.GatewayFaults.SendPayload(payload);

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.Single(playground.Connections);
    }

    [Fact]
    public async Task AFrameThatIsNotJsonIsSurvived()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.SendPayload("");
        playground.GatewayFaults.SendRaw(Encoding.UTF8.GetBytes("<html>502 Bad Gateway</html>"), asText: true);

        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task AFloodOfPayloadsThatAreNoneIsEscapedByResuming()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        for (var i = 0; i < 50; i++) playground.GatewayFaults.SendPayload("}{");
        var asked = playground.Ask();

        await playground.EachAnsweredOnceAsync(asked);
        Assert.Equal((1, 1), (playground.Identifies, playground.Resumes));
    }

    [Fact]
    public async Task AnUnknownOpAndAnUnknownEventAreReadPast()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.SendUnknownOp();
        playground.GatewayFaults.SendUnknownOp(int.MaxValue);
        playground.GatewayFaults.SendEvent("SOMETHING_NEW", """{"id":[{"deep":null}]}""");

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.Single(playground.Connections);
    }

    [Fact]
    public async Task ATruncatedZlibStreamIsLeftAndTheSessionResumed()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var asked = new List<PlaygroundMessage>();
        for (var i = 0; i < 30; i++)
        {
            playground.GatewayFaults.SendTruncatedZlib();
            asked.Add(playground.Ask($"Question {i} {new string('x', 7 * i)}?"));
            await playground.ReplyAsync(asked[^1]);
        }

        await playground.EachAnsweredOnceAsync(asked);
        Assert.Equal(1, playground.Identifies);
    }

    [Fact]
    public async Task AFrameOfSpoiltBytesLosesNothing()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var asked = new List<PlaygroundMessage>();
        for (var i = 0; i < 5; i++)
        {
            playground.GatewayFaults.CorruptFrames();
            asked.Add(playground.Ask($"Question {i}?"));
            asked.Add(playground.Ask($"And {i}?"));
        }

        await playground.EachAnsweredOnceAsync(asked);
        Assert.Equal(1, playground.Identifies);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    public async Task AGuildOfFiveMegabytesIsTaken(int split)
    {
        await using var playground = await Loopback.StartAsync();
        playground.GatewayFaults.GuildCreatePadding = 5_000_000;
        playground.GatewayFaults.FrameSplit = split;
        await using var bot = await AnsweringBot.ReadyAsync(playground);

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.Single(playground.Connections);
    }

    private static List<PlaygroundMessage> AskSeveral(PlaygroundServer playground, int count) =>
        [.. Enumerable.Range(1, count).Select(i => playground.Ask($"Question {i}?", playground.Channel(i % 2 == 0 ? "general" : "career-questions")))];

    private static void HandledOnce(AnsweringBot bot, IReadOnlyList<PlaygroundMessage> asked)
    {
        var handled = bot.Handled.ToLookup(id => id);
        Assert.All(asked, question => Assert.Single(handled[question.Id]));
    }
}
