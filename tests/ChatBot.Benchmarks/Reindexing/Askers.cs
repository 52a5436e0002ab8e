using System.Diagnostics;
using ChatBot.Benchmarks.Load;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Reindexing;

/// <summary>Members who ask evenly, for as long as something lasts.</summary>
internal sealed class Askers(PlaygroundServer playground, ReplyWatch watch, int rate)
{
    private const int Count = 50;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ulong[] _channels = [.. Enumerable.Range(0, Count).Select(i => playground.AddChannel($"questions-{i}"))];
    private readonly PlaygroundMember[] _members = [.. Enumerable.Range(0, Count).Select(i => playground.AddMember($"asker{i}"))];
    private readonly string _mention = $"<@{playground.ApplicationId}> ";

    /// <summary>Asks until it is over, and gives how long each answer took, and how many questions have none.</summary>
    public async Task<Asked> AskDuringAsync(Task during)
    {
        watch.Forget();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; !during.IsCompleted;)
        {
            await timer.WaitForNextTickAsync();
            for (var due = (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * rate); i < due; i++) Ask(i);
        }

        await during;
        var lasted = Stopwatch.GetElapsedTime(started);
        var lost = await watch.AllAnsweredAsync(Patience);
        return new Asked(watch.Milliseconds(), lost, lasted);
    }

    private void Ask(int number)
    {
        var at = Stopwatch.GetTimestamp();
        var channel = _channels[number % Count];
        watch.Asked(_members[number % Count].Post(channel, _mention + CommonQuestions.All[number % CommonQuestions.All.Count]).Id, channel, at);
    }
}
