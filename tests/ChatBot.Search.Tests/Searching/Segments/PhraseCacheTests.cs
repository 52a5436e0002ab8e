using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public class PhraseCacheTests
{
    private const int BytesOfOne = sizeof(uint) + (2 * sizeof(float));

    [Fact]
    public void APhraseIsFoundAgainWhateverItsWeight()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "one", [("", "machine learning")]);
        var cache = new PhraseCache();
        cache.Add(segment, Some.Phrase("machine learning"), Documents(7));

        Assert.Equal([7u], cache.Find(segment, Some.Phrase("machine learning", 0.5f))!.Documents.ToArray());
    }

    [Fact]
    public void WhatIsKeptIsACopy()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "one", [("", "machine learning")]);
        var cache = new PhraseCache();
        var matches = Documents(7);
        cache.Add(segment, Some.Phrase("machine learning"), matches);

        matches.Clear();

        Assert.Equal(1, cache.Find(segment, Some.Phrase("machine learning"))!.Count);
    }

    [Fact]
    public void AnotherPhraseIsNotFound()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "one", [("", "machine learning")]);
        var cache = new PhraseCache();
        cache.Add(segment, Some.Phrase("machine learning"), Documents(7));

        Assert.Null(cache.Find(segment, Some.Phrase("learning machine")));
        Assert.Null(cache.Find(segment, Some.Phrase("machine the learning")));
        Assert.Null(cache.Find(segment, Some.Phrase("machine learning engineer")));
    }

    [Fact]
    public void EachSegmentHasItsOwn()
    {
        using var folder = new TemporaryFolder();
        using var one = Segmented.Build(folder, "one", [("", "machine learning")]);
        using var other = Segmented.Build(folder, "other", [("", "machine learning")]);
        var cache = new PhraseCache();
        cache.Add(one, Some.Phrase("machine learning"), Documents(1));

        Assert.Null(cache.Find(other, Some.Phrase("machine learning")));
        cache.Add(other, Some.Phrase("machine learning"), Documents(2));

        Assert.Equal([1u], cache.Find(one, Some.Phrase("machine learning"))!.Documents.ToArray());
        Assert.Equal([2u], cache.Find(other, Some.Phrase("machine learning"))!.Documents.ToArray());
    }

    [Fact]
    public void WhatNobodyAskedForOfLateIsForgotten()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "one", [("", "machine learning")]);
        var cache = new PhraseCache(mostBytes: BytesOfOne);
        cache.Add(segment, Some.Phrase("machine learning"), Documents(1));
        cache.Add(segment, Some.Phrase("data engineer"), Documents(2));

        Assert.NotNull(cache.Find(segment, Some.Phrase("machine learning")));
        cache.Add(segment, Some.Phrase("data scientist"), Documents(3));

        Assert.NotNull(cache.Find(segment, Some.Phrase("machine learning")));
        Assert.Null(cache.Find(segment, Some.Phrase("data engineer")));
    }

    [Fact]
    public void WhatIsTooMuchIsNotKept()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "one", [("", "machine learning")]);
        var cache = new PhraseCache(mostBytes: BytesOfOne);
        cache.Add(segment, Some.Phrase("machine learning"), Documents(1, 2));

        Assert.Null(cache.Find(segment, Some.Phrase("machine learning")));
    }

    private static MatchList Documents(params uint[] documents)
    {
        var matches = new MatchList(fieldCount: 2);
        foreach (var document in documents) matches.Add(document);
        return matches;
    }
}
