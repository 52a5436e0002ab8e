using ChatBot.Moderation.Reindexing;

namespace ChatBot.Tests.Moderation.Reindexing;

public class BackgroundThreadTests
{
    [Fact]
    public void WhatIsThrownThereIsThrownHere() =>
        Assert.Equal("no", Assert.Throws<IOException>(() => BackgroundThread.Run<int>(_ => throw new IOException("no"), progress: null)).Message);

    [Fact]
    public void ProgressIsToldOnTheCallersThread()
    {
        var progress = new Heard();

        var worker = BackgroundThread.Run(
            told =>
            {
                told.Report(0.5);
                told.Report(1);
                return Environment.CurrentManagedThreadId;
            },
            progress);

        Assert.NotEqual(Environment.CurrentManagedThreadId, worker);
        Assert.All(progress.Threads, thread => Assert.Equal(Environment.CurrentManagedThreadId, thread));
        Assert.Equal(1, progress.Last);
    }

    private sealed class Heard : IProgress<double>
    {
        public List<int> Threads { get; } = [];

        public double Last { get; private set; }

        public void Report(double value)
        {
            Threads.Add(Environment.CurrentManagedThreadId);
            Last = value;
        }
    }
}
