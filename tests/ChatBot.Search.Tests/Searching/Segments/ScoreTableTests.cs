using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class ScoreTableTests
{
    private const int DocumentCount = 9000;

    private static readonly Similarity[] Similarities = [Segmented.Ranking, new Bm25Similarity([KeyValuePair.Create("title", 2f)])];

    /// <summary>Few documents have the word in their titles, or more often in their bodies than there are rows for.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(16)]
    public unsafe void WhatIsLookedUpIsWhatIsComputed(int every)
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Enumerable.Range(0, DocumentCount).Select(i => (
            i % (40 * every) == 0 ? "lake shore" : "shore",
            i % every > 0 ? "river" : string.Join(' ', Enumerable.Repeat("lake", i % 97 == 0 ? 40 : 1 + (i % 3))) + string.Concat(Enumerable.Repeat(" shore", i % 13)))));
        var corpus = new IndexSnapshot(segment.Fields, [(segment, null)]).Statistics;
        foreach (var similarity in Similarities)
        {
            var bound = similarity.Bind(corpus);
            var scorer = bound.Bind(segment);
            Assert.True(segment.FindTerm("lake", out var entry) >= 0);
            var weight = bound.Weigh(entry.DocumentFrequency, entry.FieldFrequencies, 1);
            var postings = new PostingsReader(segment.Fields.Length);
            var table = new ScoreTable(segment.Fields.Length);
            var frequencies = new uint[segment.Fields.Length * BitPacking.BlockSize];
            postings.Reset(segment, entry);
            table.Reset(scorer, entry);
            for (var block = 0; block < postings.BlockCount; block++)
            {
                postings.Load(block);
                var computed = new float[BitPacking.BlockSize];
                scorer.Score(weight, postings, frequencies, computed);
                var looked = new float[BitPacking.BlockSize];
                var sums = new double[segment.DocumentCount];

                Assert.True(table.TryTake(postings, weight, frequencies));
                table.Read(postings.Documents, looked);
                fixed (double* first = sums) table.AddTo(postings.Documents, 1, postings.Count, first);

                Assert.Equal(computed[..postings.Count], looked[..postings.Count]);
                Assert.Equal(computed[1..postings.Count].Select(score => (double)score), postings.Documents[1..].ToArray().Select(document => sums[document]));
                Assert.Equal(postings.Count - 1, sums.Count(sum => sum > 0));
            }
        }
    }

    [Fact]
    public void ForFewDocumentsThereIsNoTable()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Enumerable.Repeat(("shore", "lake"), 3 * BitPacking.BlockSize));
        var corpus = Segmented.Ranking.Bind(new IndexSnapshot(segment.Fields, [(segment, null)]).Statistics);
        Assert.True(segment.FindTerm("lake", out var entry) >= 0);
        var postings = new PostingsReader(segment.Fields.Length);
        var table = new ScoreTable(segment.Fields.Length);
        postings.Reset(segment, entry);
        postings.Load(0);
        table.Reset(corpus.Bind(segment), entry);

        Assert.False(table.TryTake(postings, corpus.Weigh(entry.DocumentFrequency, entry.FieldFrequencies, 1), new uint[BitPacking.BlockSize]));
    }
}
