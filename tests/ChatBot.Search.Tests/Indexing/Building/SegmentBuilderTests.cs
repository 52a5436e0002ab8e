using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Indexing.Building;

public sealed class SegmentBuilderTests
{
    private static readonly (string Title, string Body)[] Documents = new RandomCorpus(3).Documents(20_000);

    [Fact]
    public void TheFileIsTheSameHoweverManyThreadsThereAreAndHoweverLittleMemory()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "one", Documents, Segmented.Settings with { Workers = 1, Memory = 64 << 20 }).Dispose();
        Segmented.Build(folder, "three", Documents, Segmented.Settings with { Workers = 3, Memory = 1 << 20 }).Dispose();

        Assert.Equal(File.ReadAllBytes(folder.File("one")), File.ReadAllBytes(folder.File("three")));
    }

    [Fact]
    public void OnlyTheSegmentIsLeftBehind()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "segment", Documents[..3000]).Dispose();

        Assert.Equal([folder.File("segment")], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void ACancelledBuildLeavesTheOldFileAndNothingElse()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "segment", Documents[..10]).Dispose();
        var before = File.ReadAllBytes(folder.File("segment"));
        using var stop = new CancellationTokenSource();
        var progress = new Watch(seen =>
        {
            if (seen.Documents > 1000) stop.Cancel();
        });

        Assert.ThrowsAny<OperationCanceledException>(() => new SegmentBuilder(Segmented.Settings).Build(Segmented.Sources(Documents), folder.File("segment"), progress, stop.Token));
        Assert.Equal(before, File.ReadAllBytes(folder.File("segment")));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void ProgressEndsWithAllDocumentsWritten()
    {
        using var folder = new TemporaryFolder();
        var last = default(IndexingProgress);
        var progress = new Watch(seen => last = seen);

        new SegmentBuilder(Segmented.Settings).Build(Segmented.Sources(Documents[..1000]), folder.File("segment"), progress);

        Assert.Equal(new IndexingProgress(1000, 1), last);
    }

    [Fact]
    public void ADocumentWithTooFewTextsIsRefused()
    {
        using var folder = new TemporaryFolder();

        var refused = Assert.Throws<ArgumentException>(() => new SegmentBuilder(Segmented.Settings).Build([new SourceDocument("1", ["title"])], folder.File("segment")));

        Assert.Contains("2 fields, not 1", refused.Message);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void WhatFailsInTheDocumentsComesOutOfTheBuild()
    {
        using var folder = new TemporaryFolder();
        var documents = Segmented.Sources(Documents).Select((document, i) => i < 5000 ? document : throw new InvalidDataException("line 5000"));

        Assert.Throws<InvalidDataException>(() => new SegmentBuilder(Segmented.Settings).Build(documents, folder.File("segment")));
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void ADocumentLargerThanAllMemoryIsIndexedToo()
    {
        using var folder = new TemporaryFolder();
        var large = string.Join(' ', Enumerable.Repeat("a lake of data", 100_000));
        using var segment = Segmented.Build(folder, "segment", [("small", "data"), ("large", large), ("small", "lake")]);

        segment.FindTerm("lake", out var entry);

        Assert.Equal(2, entry.DocumentFrequency);
        Assert.Equal(200_000, segment.Lengths[1].Length(1));
    }

    [Fact]
    public void AnAnalyzerThatGoesByWholeTextsIndexesTheSame()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "word by word", Documents[..2000]).Dispose();
        Segmented.Build(folder, "whole texts", Documents[..2000], new IndexSettings(new Disguised(), ["title", "body"], Segmented.Ranking)).Dispose();

        Assert.Equal(File.ReadAllBytes(folder.File("word by word")), File.ReadAllBytes(folder.File("whole texts")));
    }

    [Fact]
    public void LengthsOfMoreThan256KindsAreKeptExactly()
    {
        using var folder = new TemporaryFolder();
        var documents = Enumerable.Range(0, 1000).Select(i => ("", string.Join(' ', Enumerable.Repeat("data", i)))).ToArray();
        using var segment = Segmented.Build(folder, "segment", documents);

        Assert.Equal(1000, segment.Lengths[1].Lengths.Length);
        Assert.All(Enumerable.Range(0, 1000), document => Assert.Equal(document, segment.Lengths[1].Length(document)));
    }

    private sealed class Watch(Action<IndexingProgress> seen) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value) => seen(value);
    }

    private sealed class Disguised : Analyzer
    {
        public override void Analyze(ReadOnlySpan<char> text, List<Token> tokens) => EnglishAnalyzer.Instance.Analyze(text, tokens);
    }
}
