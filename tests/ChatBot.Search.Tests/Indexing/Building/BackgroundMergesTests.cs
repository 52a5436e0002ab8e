using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Indexing.Building;

public sealed class BackgroundMergesTests
{
    private const int Updates = 40;

    private static readonly LogMergePolicy Policy = new() { MergeFactor = 4, MinMergeDocuments = 1 };
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task ManySmallSegmentsBecomeFewWhileUpdatesGoOn()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Segmented.Settings);
        var few = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        index.Changed += (_, _) =>
        {
            if (index.Current is { DocumentCount: Updates, SegmentCount: < 8 }) few.TrySetResult();
        };

        await using (new BackgroundMerges(index, Policy, exception => few.TrySetException(exception)))
        {
            Fill(index);
            await few.Task.WaitAsync(Patience);
        }

        Assert.Equal(Enumerable.Range(0, Updates).Select(i => $"{i}"), Found(index));
    }

    [Fact]
    public async Task WhatIsDisposedOfLeavesTheIndexWhole()
    {
        using var folder = new TemporaryFolder();
        using (var index = IndexFolder.Open(folder.Path, Segmented.Settings))
        {
            await using var merges = new BackgroundMerges(index, Policy, exception => throw exception);
            Fill(index);
        }

        using var again = IndexFolder.Open(folder.Path, Segmented.Settings);
        Assert.Equal(Enumerable.Range(0, Updates).Select(i => $"{i}"), Found(again));
    }

    [Fact]
    public async Task AMergeThatFailsIsToldAndTriedAgain()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Segmented.Settings);
        for (var i = 0; i < Policy.MergeFactor; i++) index.Update([], [new SourceDocument($"{i}", ["", "lake"])]);
        var obstacle = Directory.CreateDirectory(folder.File($"{Policy.MergeFactor + 1:000000}.segment.tmp"));
        var failure = new TaskCompletionSource<Exception>(TaskCreationOptions.RunContinuationsAsynchronously);
        var merged = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        await using var merges = new BackgroundMerges(index, Policy, failure.SetResult);
        var exception = await failure.Task.WaitAsync(Patience);
        Assert.True(exception is IOException or UnauthorizedAccessException, exception.ToString());
        Assert.Equal(Policy.MergeFactor, index.Current.SegmentCount);

        obstacle.Delete();
        index.Changed += (_, _) =>
        {
            if (index.Current.SegmentCount == 2) merged.TrySetResult();
        };
        index.Update([], [new SourceDocument("last", ["", "lake"])]);
        await merged.Task.WaitAsync(Patience);
        Assert.Equal(Policy.MergeFactor + 1, index.Current.DocumentCount);
    }

    private static void Fill(IndexFolder index)
    {
        for (var i = 0; i < Updates; i++) index.Update([], [new SourceDocument($"{i}", ["", "lake"])]);
    }

    private static IEnumerable<string> Found(IndexFolder index)
    {
        var snapshot = index.Current;
        return new SnapshotSearcher(snapshot, Segmented.Ranking).Search(Some.Query("lake"), 2 * Updates).Select(found => snapshot.Key(found.Document));
    }
}
