using ChatBot.Search.Indexing.Building;

namespace ChatBot.Search.Tests.Indexing.Building;

public sealed class LogMergePolicyTests
{
    private static readonly LogMergePolicy Policy = new() { MergeFactor = 3, MinMergeDocuments = 10 };

    [Fact]
    public void FewSegmentsAreLeftAlone()
    {
        Assert.Null(Find());
        Assert.Null(Find(1000));
        Assert.Null(Find(1000, 10, 10));
    }

    [Fact]
    public void NeighboursOfASizeAreMergedOnceThereAreEnough() => Assert.Equal(1..4, Find(1000, 10, 12, 9));

    [Fact]
    public void SmallSegmentsCountAsOfASize() => Assert.Equal(1..4, Find(1000, 1, 10, 3));

    [Fact]
    public void TheNewestAreMergedFirst() => Assert.Equal(3..6, Find(900, 1000, 950, 10, 10, 10));

    [Fact]
    public void OnlySoManyAreMergedAtATime() => Assert.Equal(0..3, Find(10, 10, 10, 10, 10));

    [Fact]
    public void ASegmentWithTooManyRemovedDocumentsIsWrittenAnew()
    {
        Assert.Null(Policy.FindMerge([new(900, 300), new(12, 0)]));
        Assert.Equal(0..1, Policy.FindMerge([new(900, 301), new(12, 0)]));
    }

    [Fact]
    public void MergingComesToAnEndWithFewSegmentsAndLittleWritten()
    {
        var policy = new LogMergePolicy { MinMergeDocuments = 1 };
        var segments = new List<LogMergePolicy.SegmentSize>();
        var written = 0;
        for (var added = 1; added <= 10_000; added++)
        {
            segments.Add(new(1, 0));
            while (policy.FindMerge(segments) is { } found)
            {
                var (start, length) = found.GetOffsetAndLength(segments.Count);
                var merged = segments.GetRange(start, length).Sum(segment => segment.Documents);
                segments.RemoveRange(start, length);
                segments.Insert(start, new(merged, 0));
                written += merged;
            }

            Assert.InRange(segments.Count, 1, 40);
            Assert.Equal(added, segments.Sum(segment => segment.Documents));
        }

        // Each document about once for every power of ten.
        Assert.InRange(written, 30_000, 50_000);
    }

    private static Range? Find(params int[] sizes) => Policy.FindMerge([.. sizes.Select(size => new LogMergePolicy.SegmentSize(size, 0))]);
}
