using System.Collections.Concurrent;
using System.Diagnostics;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Diagnostics.Tracing;

public class TraceTests
{
    [Fact]
    public async Task AMessageIsOneTraceFromTheGatewayToTheAnswer()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = Listen(ended);
        await using var bot = await LiveBot.StartAsync();

        var asked = bot.Ask("do data engineers do ML?");
        await bot.Ada.WaitForReplyAsync(asked);
        var post = await FindAsync(ended, activity => activity.OperationName == "POST channels/{channel}/messages" && IsTo(bot, activity));
        var gateway = await FindAsync(ended, activity => activity.TraceId == post.TraceId && activity.Kind == ActivityKind.Consumer);
        var trace = ended.Where(activity => activity.TraceId == post.TraceId).ToList();

        var question = Assert.Single(trace, activity => activity.OperationName == "question");
        var knowledge = Assert.Single(trace, activity => activity.OperationName == "knowledge");
        Assert.Equal((gateway.SpanId, gateway.SpanId, question.SpanId), (question.ParentSpanId, post.ParentSpanId, knowledge.ParentSpanId));
        Assert.Equal(("mention", "answered"), (question.GetTagItem("by"), question.GetTagItem("outcome")));
        Assert.Equal(200, post.GetTagItem("http.response.status_code"));
        Assert.DoesNotContain(trace, activity => activity.TagObjects.Any(tag => $"{tag.Value}".Contains("do ML", StringComparison.Ordinal)));
        Assert.True(gateway.StartTimeUtc <= question.StartTimeUtc && gateway.StartTimeUtc + gateway.Duration >= post.StartTimeUtc + post.Duration);
    }

    [Fact]
    public async Task ACommandIsOneTraceFromTheGatewayToTheAnswer()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = Listen(ended);
        await using var bot = await LiveBot.StartAsync();

        await bot.Ada.RunCommand(bot.General, "ask", ("question", "what does ETL stand for?")).MessageAsync();
        var callback = await FindAsync(ended, activity => activity.OperationName == "POST interactions/{interaction}/{token}/callback" && IsTo(bot, activity));
        var gateway = await FindAsync(ended, activity => activity.TraceId == callback.TraceId && activity.OperationName == "gateway INTERACTION_CREATE");
        var question = Assert.Single(ended, activity => activity.TraceId == callback.TraceId && activity.OperationName == "question");

        Assert.Equal("command", question.GetTagItem("by"));
        Assert.Equal(gateway.SpanId, question.ParentSpanId);
    }

    // A listener hears of all bots in the process, whose channels have the same numbers; only their servers differ.
    private static bool IsTo(LiveBot bot, Activity request) => request.GetTagItem("server.port") is int port && port == bot.Playground.Address.Port;

    private static ActivityListener Listen(ConcurrentQueue<Activity> ended)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "ChatBot" or "ChatBot.Discord",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static async Task<Activity> FindAsync(ConcurrentQueue<Activity> ended, Func<Activity, bool> fits)
    {
        for (var i = 0; i < 300; i++)
        {
            if (ended.FirstOrDefault(fits) is { } found) return found;
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }

        throw new TimeoutException($"Only: {string.Join(", ", ended.Select(activity => activity.OperationName).Distinct())}");
    }
}
