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
        var knowledge = await FindAsync(ended, activity => activity.OperationName == "knowledge" && activity.Parent?.GetTagItem("channel") as string == $"{bot.Questions}" && activity.Parent.Parent?.OperationName == "gateway MESSAGE_CREATE");
        var gateway = await FindAsync(ended, activity => activity.TraceId == knowledge.TraceId && activity.Kind == ActivityKind.Consumer);
        var trace = ended.Where(activity => activity.TraceId == knowledge.TraceId).ToList();

        var question = Assert.Single(trace, activity => activity.OperationName == "question");
        var post = Assert.Single(trace, activity => activity.OperationName == "POST channels/{channel}/messages");
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
        var question = await FindAsync(ended, activity => activity.OperationName == "question" && activity.GetTagItem("by") as string == "command" && activity.GetTagItem("channel") as string == $"{bot.General}");
        var gateway = await FindAsync(ended, activity => activity.TraceId == question.TraceId && activity.OperationName == "gateway INTERACTION_CREATE");

        Assert.Equal(gateway.SpanId, question.ParentSpanId);
        Assert.Contains(ended, activity => activity.TraceId == question.TraceId && activity.OperationName == "POST interactions/{interaction}/{token}/callback");
    }

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
