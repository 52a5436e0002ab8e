using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Tests;

/// <summary>A corpus that is read from its index on the disk.</summary>
public sealed class KnowledgeStoreTests : IDisposable
{
    private const string Yeast = "# Yeast\n\n## What is yeast?\n\nYeast is a fungus. It makes dough rise.\n\n## How cold should yeast be kept?\n\nKeep yeast at four degrees.\n";
    private const string Flour = "---\nquestions:\n  - which flour has gluten?\n---\n# Flour\n\nWheat flour has gluten. Rye flour has less of it.\n";

    private readonly TemporaryFolder _corpus = new();
    private readonly TemporaryFolder _place = new();
    private readonly KnowledgeStore _store;

    public KnowledgeStoreTests()
    {
        _store = new KnowledgeStore(Path.Combine(_place.Path, "index"), TimeProvider.System);
        _corpus.With("yeast.md", Yeast).With("deep/flour.md", Flour).With("empty.md", "");
    }

    [Fact]
    public void ItAnswersAsTheSameCorpusInMemoryDoes()
    {
        var stored = _store.Build(Folders.Corpus, glossaryFile: null);
        var inMemory = Support.Knowledge.Corpus;

        Assert.Equal(inMemory.Version, stored.Version);
        Assert.Equal(inMemory.Findings.AsEnumerable(), stored.Findings.AsEnumerable());
        Assert.Equal(inMemory.Sections.Select(section => section.Id), stored.Sections.Select(section => section.Id));
        Assert.Equal(inMemory.Certifications.Select(Names), stored.Certifications.Select(Names));
        Assert.Equal(inMemory.Digests(), stored.Digests());
        foreach (var question in inMemory.Golden.Answered.Select(question => question.Question).Concat(inMemory.Golden.Declined.Select(question => question.Question)).Append("how much does a data enginer earn"))
            Assert.Equal(Said(inMemory.Ask(question)), Said(stored.Ask(question)));

        static string Names(CertificationList list) => string.Join('|', list.Items.Select(item => item.Name));
    }

    [Fact]
    public void ItSearchesAsTheSameCorpusInMemoryDoes()
    {
        var (stored, inMemory) = (_store.Build(_corpus.Path, glossaryFile: null), Support.Knowledge.Read(_corpus.Path));
        foreach (var query in new[] { "yeast", "dough rising flour", "keep yest cold", "what is it", "" })
            Assert.Equal(inMemory.Search(query, 5).Select(hit => (hit.Section.Id, Math.Round(hit.Score, 4))), stored.Search(query, 5).Select(hit => (hit.Section.Id, Math.Round(hit.Score, 4))));
    }

    [Fact]
    public void SectionsAreFoundByTheirIdsKeysAndHeadings()
    {
        var stored = _store.Build(_corpus.Path, glossaryFile: null);

        Assert.Equal("Keep yeast at four degrees.", stored.FindSection("yeast.md#how-cold-should-yeast-be-kept")?.Text);
        Assert.Equal("What is yeast?", stored.FindByKey(SectionKey.Of("yeast.md#what-is-yeast"))?.Heading);
        Assert.Null(stored.FindSection("yeast.md#what-is-it"));
        Assert.Equal(["What is yeast?"], stored.HeadingsThatBegin("what IS", 5));
        Assert.Equal("Flour", stored.FindArticle("deep/flour.md")?.Title);
        Assert.Null(stored.FindArticle("bread.md"));
    }

    [Fact]
    public void QuestionsOfFrontMatterAndFindingsAreKept()
    {
        var stored = _store.Build(_corpus.Path, glossaryFile: null);
        var inMemory = Support.Knowledge.Read(_corpus.Path);

        Assert.Equal(["which flour has gluten?"], stored.Golden.Answered.Select(question => question.Question));
        Assert.Equal(inMemory.Golden.Answered[0].Sections.AsEnumerable(), stored.Golden.Answered[0].Sections.AsEnumerable());
        Assert.Contains(stored.Findings, finding => finding.File == "empty.md");
        Assert.Equal(inMemory.Findings.AsEnumerable(), stored.Findings.AsEnumerable());
    }

    [Fact]
    public void OnlyWhatIsKeptIsOpened()
    {
        var first = _store.Build(_corpus.Path, glossaryFile: null);
        Assert.Null(_store.Open(_corpus.Path, glossaryFile: null));

        _store.Keep(first);
        Assert.Equal(first.Version, _store.Open(_corpus.Path, glossaryFile: null)?.Version);

        _corpus.With("bread.md", "# Bread\n\nBread is baked.\n");
        var second = _store.Build(_corpus.Path, glossaryFile: null);
        Assert.Equal(first.Version, _store.Open(_corpus.Path, glossaryFile: null)?.Version);

        _store.Keep(second);
        Assert.Equal(second.Version, _store.Open(_corpus.Path, glossaryFile: null)?.Version);
        Assert.IsType<Answer>(first.Ask("what is yeast?"));
    }

    [Fact]
    public void WhatIsReplacedTwiceIsRemoved()
    {
        for (var i = 0; i < 4; i++) _store.Keep(_store.Build(_corpus.Path, glossaryFile: null));
        Assert.Equal(2, Directory.GetDirectories(Path.Combine(_place.Path, "index")).Length);

        _store.Clear();
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_place.Path, "index")));
        Assert.Null(_store.Open(_corpus.Path, glossaryFile: null));
    }

    [Fact]
    public void WhatIsNeverKeptDoesNotPileUp()
    {
        _store.Keep(_store.Build(_corpus.Path, glossaryFile: null));
        for (var i = 0; i < 4; i++) _store.Build(_corpus.Path, glossaryFile: null);

        Assert.Equal(3, Directory.GetDirectories(Path.Combine(_place.Path, "index")).Length);
        Assert.NotNull(_store.Open(_corpus.Path, glossaryFile: null));
    }

    [Fact]
    public void AnIndexOfAnotherCorpusIsNotOpened()
    {
        _store.Keep(_store.Build(_corpus.Path, glossaryFile: null));
        Assert.Null(_store.Open(Folders.Corpus, glossaryFile: null));
    }

    [Theory]
    [InlineData("articles.db")]
    [InlineData("sections.segment")]
    public void ADamagedOneIsRefusedWithASentence(string file)
    {
        var built = _store.Build(_corpus.Path, glossaryFile: null);
        _store.Keep(built);
        File.WriteAllText(Directory.GetFiles(_place.Path, file, SearchOption.AllDirectories).Single(), "neither a database nor a segment");

        var refused = Assert.Throws<CorpusException>(() => _store.Open(_corpus.Path, glossaryFile: null));

        Assert.Contains("run `chatbot index`", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AChangedFileMakesItStale()
    {
        var built = _store.Build(_corpus.Path, glossaryFile: null);
        Assert.False(KnowledgeStore.IsStale(built, _corpus.Path));

        _corpus.With("yeast.md", Yeast + "\nMore of it.\n");
        Assert.True(KnowledgeStore.IsStale(built, _corpus.Path));
    }

    [Fact]
    public void AFolderThatIsUsedAgainShowsNothingOfWhatItHeldBefore()
    {
        var before = _store.Build(_corpus.Path, glossaryFile: null);
        Assert.Equal("Keep yeast at four degrees.", before.FindSection("yeast.md#how-cold-should-yeast-be-kept")?.Text);
        _store.Clear();
        _corpus.With("yeast.md", Yeast.Replace("four", "seven", StringComparison.Ordinal));

        var after = _store.Build(_corpus.Path, glossaryFile: null);

        Assert.Equal(before.Folder, after.Folder);
        Assert.Equal("Keep yeast at seven degrees.", after.FindSection("yeast.md#how-cold-should-yeast-be-kept")?.Text);
    }

    [Fact]
    public void WhatNobodyKeptIsThereUntilTwoMoreAreBuilt()
    {
        _store.Keep(_store.Build(_corpus.Path, glossaryFile: null));
        var held = _store.Build(_corpus.Path, glossaryFile: null);
        Assert.True(KnowledgeStore.IsThere(held));

        _store.Build(_corpus.Path, glossaryFile: null);
        Assert.True(KnowledgeStore.IsThere(held));
        _store.Build(_corpus.Path, glossaryFile: null);

        Assert.False(KnowledgeStore.IsThere(held));
        Assert.NotNull(_store.Open(_corpus.Path, glossaryFile: null));
    }

    [Fact]
    public void OneThatIsInterruptedLeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => _store.Build(_corpus.Path, glossaryFile: null, cancellation: stop.Token));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(_place.Path, "index")));
    }

    [Fact]
    public void ProgressRisesToOne()
    {
        var told = new Told();
        _store.Build(_corpus.Path, glossaryFile: null, progress: told);
        Assert.Equal(told.Values.Order(), told.Values);
        Assert.Equal(1, told.Values[^1], 3);
    }

    public void Dispose()
    {
        _corpus.Dispose();
        _place.Dispose();
    }

    private static string Said(Reply reply) => reply is Answer answer
        ? $"{answer.Section.Id}: {ReplyAssert.Quoted(reply)} ({answer.Confidence:0.0000}, {answer.Margin:0.0000}) {string.Join('|', answer.Certifications.SelectMany(list => list.Items).Select(item => item.Name))} {string.Join('|', answer.Alternatives.Select(hit => hit.Section.Id))}"
        : $"{reply.GetType().Name} {(reply as Miss)?.Reason} {reply.Coverage:0.0000} {string.Join('|', reply.Alternatives.Select(hit => hit.Section.Id))}";

    private sealed class Told : IProgress<double>
    {
        public List<double> Values { get; } = [];

        public void Report(double value) => Values.Add(value);
    }
}
