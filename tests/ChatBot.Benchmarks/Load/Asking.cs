using System.Diagnostics;

namespace ChatBot.Benchmarks.Load;

/// <summary>Members who ask in channels, one after the other, so many a second.</summary>
internal sealed class Asking(LeanServer server, int channels, ReplyWatch watch)
{
    private const int Members = 200;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    /// <summary>
    /// Asks evenly, on a thread of its own: a thread pool that is busy would ask late and then all at once.
    /// A pause of the machine's is made up for.
    /// </summary>
    public Task RunAsync(int rate, int count) => Task.Factory.StartNew(() => Run(rate, count), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Run(int rate, int count)
    {
        using var never = new ManualResetEvent(initialState: false);
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count;)
        {
            var due = Math.Min(count, (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * rate));
            for (; i < due; i++) Ask(i);
            never.WaitOne(Tick);
        }
    }

    private void Ask(int i)
    {
        var at = Stopwatch.GetTimestamp();
        var channel = LeanServer.FirstChannel + (ulong)(i % channels);
        watch.Asked(server.Ask(channel, i % Members, CommonQuestions.All[i % CommonQuestions.All.Count]), channel, at);
    }
}
