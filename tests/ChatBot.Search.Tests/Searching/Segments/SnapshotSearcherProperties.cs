using System.Globalization;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class SnapshotSearcherProperties
{
    /// <summary>How many queries each property is tried with, where not few will do.</summary>
    private const string QueriesVariable = "CHATBOT_SEARCH_QUERIES";

    private const int QueriesPerCorpus = 40;
    private const int MaxHits = 100;

    private static readonly int Corpora =
        int.TryParse(Environment.GetEnvironmentVariable(QueriesVariable), CultureInfo.InvariantCulture, out var queries) ? Math.Max(1, queries / QueriesPerCorpus) : 8;

    private static readonly Similarity[] Similarities =
    [
        Segmented.Ranking,
        new Bm25FSimilarity([KeyValuePair.Create("title", new FieldWeight(0.7f, 1)), KeyValuePair.Create("body", new FieldWeight(2, 0))], k1: 2),
        new Bm25FSimilarity([KeyValuePair.Create("body", new FieldWeight(1))]),
        new Bm25Similarity([KeyValuePair.Create("title", 2f)]),
        new Bm25Similarity(k1: 0),
    ];

    [Fact]
    public void ASegmentFindsWhatAnExhaustiveSearchInMemoryFinds() => ForAllCorpora(3000, (random, size) =>
    {
        using var folder = new TemporaryFolder();
        var documents = random.Documents(size);
        using var segment = Segmented.Build(folder, "one", documents);
        var snapshot = new IndexSnapshot(segment.Fields, [(segment, null)]);
        AssertSameHits(random, Some.Index(documents), snapshot, document => document);
    });

    [Fact]
    public void SeveralSegmentsFindWhatOneOfTheDocumentsThatAreLeftWould() => ForAllCorpora(3000, (random, size) =>
    {
        using var folder = new TemporaryFolder();
        var documents = random.Documents(size);
        int[] cuts = [0, size / 10, size / 2, size];
        var segments = new List<(Segment, Tombstones?)>();
        var left = new List<int>();
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var segment = Segmented.Build(folder, $"segment{i}", documents[cuts[i]..cuts[i + 1]]);
            var removed = i == 2 || segment.DocumentCount == 0 ? [] : random.Some(segment.DocumentCount / 7, segment.DocumentCount);
            segments.Add((segment, removed.Length == 0 ? null : Tombstones.Of(segment, removed)));
            left.AddRange(Enumerable.Range(cuts[i], segment.DocumentCount).Where(document => !removed.Contains(document - cuts[i])));
        }

        var snapshot = new IndexSnapshot(Segmented.Settings.Fields, segments);
        Assert.Equal(left.Count, snapshot.DocumentCount);
        AssertSameHits(random, Some.Index([.. left.Select(document => documents[document])]), snapshot, document => left[document]);
        foreach (var (segment, _) in segments) segment.Dispose();
    });

    private static void AssertSameHits(RandomCorpus random, ChatBot.Search.Indexing.SearchIndex index, IndexSnapshot snapshot, Func<int, int> numberOf)
    {
        var searchers = Similarities.Select(similarity => (similarity, new SnapshotSearcher(snapshot, similarity))).ToArray();
        for (var i = 0; i < QueriesPerCorpus; i++)
        {
            var query = random.Query();
            foreach (var (similarity, searcher) in searchers)
            {
                ScoreDoc[] expected = [.. ExhaustiveSearch.Search(index, similarity, query, MaxHits)
                    .Select(found => found with { Document = numberOf(found.Document) })];

                // From the second time on by impacts that are kept.
                foreach (var count in (ReadOnlySpan<int>)[10, 1, MaxHits, 10])
                {
                    var best = new ScoreDoc[count];
                    Assert.Equal(expected.Take(count), searcher.Search(query, count));
                    Assert.Equal(expected.Take(count), best[..searcher.SearchExhaustively(query, best)]);
                }
            }
        }
    }

    private static void ForAllCorpora(int mostDocuments, Action<RandomCorpus, int> property)
    {
        var corpora = from seed in Gen.Choose(0, int.MaxValue - 1)
                      from size in Gen.Frequency((1, Gen.Choose(0, 300)), (1, Gen.Choose(300, mostDocuments)))
                      select (seed, size);
        Prop.ForAll(corpora.ToArbitrary(), corpus => property(new RandomCorpus(corpus.seed), corpus.size))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Corpora));
    }
}
