using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Indexing.Building;

public sealed class IndexFolderTests
{
    private static readonly IndexSettings Settings = Segmented.Settings with { StoresTexts = true };

    [Fact]
    public void ANewFolderIsAnEmptyIndex()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Settings);

        Assert.Equal(0, index.Current.DocumentCount);
        Assert.Empty(new SnapshotSearcher(index.Current, Segmented.Ranking).Search(Some.Query("data"), 10));
    }

    [Fact]
    public void WhatWasIndexedIsThereAfterwards()
    {
        using var folder = new TemporaryFolder();
        using (var index = IndexFolder.Open(folder.Path, Settings)) index.Rebuild([Document("a", "data lake"), Document("b", "machine")]);

        using var again = IndexFolder.Open(folder.Path, Settings);

        Assert.Equal(["a"], Found(again, "lake"));
    }

    [Fact]
    public void AnUpdateReplacesDocumentsByTheirKeys()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Settings);
        index.Rebuild([Document("a", "data lake"), Document("b", "lake"), Document("c", "machine")]);

        var before = index.Current;
        index.Update(["c", "none"], [Document("b", "river"), Document("d", "lake river")]);

        Assert.Equal(3, index.Current.DocumentCount);
        Assert.Equal(["a", "d"], Found(index, "lake").Order());
        Assert.Equal(["b", "d"], Found(index, "river").Order());
        Assert.Empty(Found(index, "machine"));
        Assert.Equal(3, before.DocumentCount);
        Assert.Equal(1, before.SegmentCount);
    }

    [Fact]
    public void WhatEveryDocumentWasRemovedFromIsEmptyAgain()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Settings);
        index.Rebuild([Document("a", "data")]);
        index.Update(["a"], []);

        Assert.Equal(0, index.Current.DocumentCount);
        Assert.Equal(0, index.Current.SegmentCount);
        index.Rebuild([]);
        Assert.Equal(0, index.Current.DocumentCount);
    }

    [Fact]
    public void AnySeriesOfUpdatesAndMergesFindsWhatAFreshIndexWould()
    {
        var random = new RandomCorpus(9);
        var chance = new Random(9);
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Settings);
        var documents = new List<SourceDocument>(Segmented.Sources(random.Documents(800)));
        index.Rebuild(documents);
        for (var round = 0; round < 12; round++)
        {
            var removed = random.Some(20, documents.Count).Select(i => documents[i].Key).ToList();
            var added = Segmented.Sources(random.Documents(30), $"round {round} ").ToList();
            added.Add(documents[chance.Next(documents.Count)] with { Texts = ["data", "engineering"] });
            index.Update(removed, added);
            documents.RemoveAll(document => removed.Contains(document.Key) || added.Exists(other => other.Key == document.Key));
            documents.AddRange(added);
            if (round % 3 == 2) index.Merge(ratio: 1 + (round % 4));
            if (round % 6 == 5) index.Merge(ratio: 1000);

            var current = index.Current;
            Assert.Equal(documents.Count, current.DocumentCount);
            var fresh = Some.Index([.. documents.Select(document => (document.Texts[0], document.Texts[1]))]);
            var searcher = new SnapshotSearcher(current, Segmented.Ranking);
            for (var i = 0; i < 20; i++)
            {
                var query = random.Query();
                Assert.Equal(
                    ExhaustiveSearch.Search(fresh, Segmented.Ranking, query, 10).Select(found => (documents[found.Document].Key, found.Score)),
                    searcher.Search(query, 10).Select(found => (current.Key(found.Document), found.Score)));
            }

            var hit = searcher.Search(Some.Query("data engineering"), 1)[0];
            Assert.Equal(documents.Find(document => document.Key == current.Key(hit.Document)).Texts, current.Texts(hit.Document));
        }

        Assert.Equal(1, index.Merge(ratio: 1000).SegmentCount);
        Assert.Single(Directory.GetFiles(folder.Path, "*.segment"));
    }

    [Fact]
    public void AMergeForgetsWordsThatNoDocumentHoldsAnyMore()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Settings);
        index.Rebuild([Document("a", "data lake"), Document("b", "machine"), Document("c", "machine")]);
        index.Update(["b", "c"], [Document("d", "data")]);

        var merged = index.Merge(ratio: 1000);

        Assert.Equal(1, merged.SegmentCount);
        Assert.False(merged.HoldsWord("machine"));
        Assert.Equal(["a", "d"], Found(index, "data").Order());
    }

    [Fact]
    public void AMergeLeavesLargeSegmentsAsTheyAre()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Settings);
        index.Rebuild(Segmented.Sources(new RandomCorpus(1).Documents(1000)));
        for (var i = 0; i < 3; i++) index.Update([], [Document($"new {i}", "data")]);

        Assert.Equal(4, index.Current.SegmentCount);
        Assert.Equal(2, index.Merge().SegmentCount);
    }

    [Fact]
    public void WhatAKilledProcessLeftBehindIsRemoved()
    {
        using var folder = new TemporaryFolder();
        using (var index = IndexFolder.Open(folder.Path, Settings)) index.Rebuild([Document("a", "data")]);
        foreach (var leftover in (ReadOnlySpan<string>)["000009.segment", "000010.segment.tmp", "000010.segment.0.run", "manifest.tmp"]) File.WriteAllText(folder.File(leftover), "half");

        using var again = IndexFolder.Open(folder.Path, Settings);

        Assert.Equal(["a"], Found(again, "data"));
        Assert.Equal(["000001.segment", "lock", "manifest"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ADamagedManifestIsRefused()
    {
        using var folder = new TemporaryFolder();
        using (var index = IndexFolder.Open(folder.Path, Settings)) index.Rebuild([Document("a", "data")]);
        var manifest = folder.File(IndexManifest.FileName);
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("000001", "000002", StringComparison.Ordinal));

        Assert.Contains("is damaged", Assert.Throws<SegmentFormatException>(() => IndexFolder.Open(folder.Path, Settings)).Message);
    }

    [Fact]
    public void OtherFieldsAreRefused()
    {
        using var folder = new TemporaryFolder();
        using (var index = IndexFolder.Open(folder.Path, Settings)) index.Rebuild([Document("a", "data")]);
        var other = new IndexSettings(Settings.Analyzer, ["title", "text"], new Bm25FSimilarity([KeyValuePair.Create("text", new FieldWeight(1))]));

        Assert.Contains("has the fields title, body, not title, text", Assert.Throws<SegmentFormatException>(() => IndexFolder.Open(folder.Path, other)).Message);
    }

    [Fact]
    public void OnlyOneMayWriteAtATime()
    {
        using var folder = new TemporaryFolder();
        using var index = IndexFolder.Open(folder.Path, Settings);

        Assert.Throws<IOException>(() => IndexFolder.Open(folder.Path, Settings));
    }

    private static SourceDocument Document(string key, string body) => new(key, ["", body]);

    private static IEnumerable<string> Found(IndexFolder index, string question)
    {
        var current = index.Current;
        return new SnapshotSearcher(current, Segmented.Ranking).Search(Some.Query(question), 10).Select(found => current.Key(found.Document));
    }
}
