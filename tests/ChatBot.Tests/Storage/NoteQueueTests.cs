using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Storage;

public class NoteQueueTests
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task NotesAreWrittenWhileTheBotRuns()
    {
        using var session = new StorageSession();
        var queue = session.The<NoteQueue>();
        session.The<Counters>().Count("answered");
        var written = WrittenAsync(queue);

        await queue.StartAsync(CancellationToken.None);
        await written;

        Assert.Equal(1, session.Count("counters"));
        await queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task WhoeverAddsANoteDoesNotWaitForTheDatabase()
    {
        using var session = new StorageSession();
        using var isHeld = new ManualResetEventSlim();
        using var isAdded = new ManualResetEventSlim();
        var database = session.Database;
        var counters = session.The<Counters>();
        var holding = Task.Run(() => database.Write(_ =>
        {
            isHeld.Set();
            return isAdded.Wait(TimeSpan.FromSeconds(20));
        }));
        isHeld.Wait();

        counters.Count("answered");
        isAdded.Set();

        Assert.True(await holding);
    }

    [Fact]
    public async Task StoppingWritesTheRest()
    {
        using var session = new StorageSession();
        var queue = session.The<NoteQueue>();
        await queue.StartAsync(CancellationToken.None);
        for (var i = 0; i < 1000; i++) session.The<Counters>().Count($"{i}");

        await queue.StopAsync(CancellationToken.None);

        Assert.Equal(1000, session.Count("counters"));
    }

    [Fact]
    public async Task WhatIsAddedAfterTheStopIsWrittenToo()
    {
        using var session = new StorageSession();
        await session.The<NoteQueue>().StopAsync(CancellationToken.None);
        session.The<Counters>().Count("late");
        session.Stop();

        Assert.Equal(1, session.Count("counters"));
    }

    [Fact]
    public void TheOldestIsDroppedForTheNewestAndCounted()
    {
        using var session = new StorageSession();
        for (var i = 0; i < NoteQueue.Capacity + 3; i++)
        {
            var name = $"{i:00000}";
            session.The<NoteQueue>().Add(connection => connection.Execute("INSERT INTO counters (day, name, value) VALUES ('2026-01-01', @name, 1)", ("@name", name)));
        }

        session.Flush();

        Assert.Equal(NoteQueue.Capacity, session.Count("counters"));
        Assert.Equal("00003", session.The<Counters>().Last(1)[0].Name);
        Assert.Equal(["3 notes were dropped, the oldest first, because the queue was full"], session.Log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task WhatCannotBeWrittenIsLoggedAndWrittenLater()
    {
        using var session = new StorageSession();
        var queue = session.The<NoteQueue>();
        session.FillDisk();
        session.The<Counters>().Count(new string('x', 100_000));
        await queue.StartAsync(CancellationToken.None);
        await session.Time.TimerAsync(due => due == FirstPause);

        Assert.Equal($"The database {session.File} cannot be used: the disk is full.", queue.Trouble);
        Assert.Equal([$"1 notes wait to be written: {queue.Trouble}"], session.Log.At(LogLevel.Warning));

        session.EmptyDisk();
        var written = WrittenAsync(queue);
        session.Time.Advance(FirstPause);
        await written;
        Assert.Equal(1, session.Count("counters"));
        Assert.Null(queue.Trouble);
        await queue.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task ItTriesLessAndLessOften()
    {
        using var session = new StorageSession();
        session.FillDisk();
        session.The<Counters>().Count(new string('x', 100_000));
        await session.The<NoteQueue>().StartAsync(CancellationToken.None);

        foreach (var seconds in new[] { 5, 10, 20, 40, 80, 160, 300, 300 })
            await session.Time.FireAsync(TimeSpan.FromSeconds(seconds));

        session.EmptyDisk();
        await session.The<NoteQueue>().StopAsync(CancellationToken.None);
        Assert.Equal(1, session.Count("counters"));
    }

    [Fact]
    public void WhatIsLostInTheEndIsSaid()
    {
        using var session = new StorageSession();
        session.FillDisk();
        session.The<Counters>().Count(new string('x', 100_000));

        session.Stop();

        Assert.Equal(["1 notes are lost, because the bot stops and they cannot be written"], session.Log.At(LogLevel.Error));
    }

    [Fact]
    public void ANoteThatCanNeverBeWrittenHoldsUpNoOther()
    {
        using var session = new StorageSession();
        session.The<NoteQueue>().Add(_ => throw new FormatException());
        session.The<NoteQueue>().Add(connection => connection.Execute("INSERT INTO counters (day, name, value) VALUES (NULL, NULL, NULL)"));
        session.The<Counters>().Count("answered");

        session.Flush();

        Assert.Equal(1, session.Count("counters"));
        Assert.Equal(2, session.Log.At(LogLevel.Error).Count);
    }

    /// <summary>When the queue has come past what it was given so far.</summary>
    private static Task WrittenAsync(NoteQueue queue)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Add(_ => seen.TrySetResult());
        return seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }
}
