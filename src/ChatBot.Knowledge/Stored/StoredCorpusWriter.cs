using System.Globalization;
using System.Security.Cryptography;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Golden;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;

namespace ChatBot.Knowledge.Stored;

/// <summary>Reads a corpus once from end to end, and writes its articles and its index.</summary>
internal sealed class StoredCorpusWriter(string corpus, StoredCorpusFiles files)
{
    /// <summary>Of what the index's builder may take, while the articles that are read beside it take their own.</summary>
    private const long IndexMemory = 96 << 20;
    private const double ShareOfReading = 0.9;

    private readonly List<Finding> _findings = [];
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Section> _named = [];

    /// <summary>Writes all of it; nothing of it counts before this returns.</summary>
    /// <param name="drafts">Articles as they would be, by their paths; null where there would be none.</param>
    /// <param name="progress">Told how much is done, 0 to 1, from any thread.</param>
    /// <param name="breathe">Called after each article; then one thread does all.</param>
    /// <param name="time">Tells when it was read.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public void Write(IReadOnlyDictionary<string, byte[]?>? drafts, IProgress<double>? progress, Action? breathe, TimeProvider time, CancellationToken cancellation)
    {
        var builtAt = time.GetUtcNow();
        var articles = CorpusReader.Files(corpus, drafts, _findings);
        var stamp = CorpusStamp.Of(corpus, articles);
        var facts = ArticlesFile.Read(corpus, articles, _findings);
        var extractor = new CertificationExtractor(CertificationRegistry.Read(Path.Combine(corpus, CertificationRegistry.FileName), CertificationRegistry.FileName, _findings));
        var golden = GoldenFile.Stated(corpus, _findings);
        using var store = new ArticleStoreWriter(files.Articles);
        var settings = new IndexSettings(EnglishAnalyzer.Instance, SectionFields.Names, SectionFields.Similarity) { Memory = IndexMemory };
        if (breathe is not null) settings = settings with { Workers = 1 };
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = breathe is null ? -1 : 1, CancellationToken = cancellation };
        var readings = CorpusReader.ReadInOrder(corpus, articles, facts, drafts, _findings, parallel, breathe);
        var read = Documents(readings, store, extractor, golden, done => progress?.Report(ShareOfReading * done / articles.Count));
        new SegmentBuilder(settings).Build(read, files.Index, Written(progress), cancellation);
        Complete(store, stamp, builtAt, golden);
    }

    private static Merging? Written(IProgress<double>? progress) => progress is null ? null : new Merging(progress);

    private IEnumerable<SourceDocument> Documents(
        IEnumerable<(ArticleReading Reading, byte[] Source)> readings, ArticleStoreWriter store, CertificationExtractor extractor, GoldenQuestions golden, Action<int> progress)
    {
        var names = golden.Answered.SelectMany(question => question.Sections).ToHashSet(GoldenText.Comparer);
        foreach (var (reading, source) in readings)
        {
            var article = reading.Article;
            CorpusVersion.Append(_hash, reading);
            _findings.AddRange(reading.Findings);
            store.Add(reading, source, hasCertifications: !extractor.Extract(article).IsEmpty);
            foreach (var question in GoldenFile.InFrontMatter(article)) store.Add(question);
            foreach (var section in article.Sections)
            {
                if (names.Count > 0 && (names.Contains(section.Heading) || names.Contains(section.Id))) _named.Add(section);
                yield return new SourceDocument("", SectionFields.TextsOf(section));
            }

            progress(store.ArticleCount);
        }
    }

    private void Complete(ArticleStoreWriter store, string stamp, DateTimeOffset builtAt, GoldenQuestions golden)
    {
        _findings.AddRange(GoldenLint.Check(golden, _named));
        foreach (var finding in _findings) store.Add(finding);
        store.State(StoredFacts.Format, ArticleStoreSchema.Format);
        store.State(StoredFacts.Corpus, corpus);
        store.State(StoredFacts.Stamp, stamp);
        store.State(StoredFacts.BuiltAt, builtAt.ToString("O", CultureInfo.InvariantCulture));
        store.State(StoredFacts.Articles, $"{store.ArticleCount}");
        store.State(StoredFacts.Sections, $"{store.SectionCount}");
        store.State(StoredFacts.Hash, Convert.ToHexStringLower(_hash.GetHashAndReset()));
        store.Commit();
    }

    /// <summary>What is done once all articles are read.</summary>
    private sealed class Merging(IProgress<double> progress) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value)
        {
            if (value.Written > 0) progress.Report(ShareOfReading + ((1 - ShareOfReading) * value.Written));
        }
    }
}
