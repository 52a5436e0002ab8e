using ChatBot.Search.Searching;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Searching;

public sealed class TopDocsCollectorTests
{
    [Fact]
    public void OfEqualScoresTheSmallerDocumentNumberComesFirst() =>
        Assert.Equal([new(1, 2), new(3, 2), new ScoreDoc(0, 1)], Collect([1, 2, 1, 2, 1], 3).ScoreDocs.ToArray());

    [Fact]
    public void AllHitsAreCounted()
    {
        var top = Collect([1, 2, 3], 2);

        Assert.Equal(3, top.TotalHits);
        Assert.Equal(2, top.ScoreDocs.Length);
    }

    [Fact]
    public void NoRoomKeepsNothing() => Assert.Empty(Collect([1], 0).ScoreDocs);

    [Fact]
    public void WhatIsKeptIsTheHeadOfAFullSort()
    {
        var scores = Gen.Choose(1, 20).Select(score => score / 4f).ArrayOf().ToArbitrary();
        Prop.ForAll(scores, Gen.Choose(0, 30).ToArbitrary(), (all, capacity) =>
        {
            var expected = all.Select((score, document) => new ScoreDoc(document, score)).OrderByDescending(hit => hit.Score).Take(capacity);

            Assert.Equal(expected, Collect(all, capacity).ScoreDocs);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    private static TopDocs Collect(float[] scores, int capacity)
    {
        var collector = new TopDocsCollector(capacity);
        for (var document = 0; document < scores.Length; document++) collector.Offer(document, scores[document]);
        return collector.ToTopDocs();
    }
}
