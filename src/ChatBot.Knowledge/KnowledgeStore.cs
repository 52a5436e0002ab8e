using System.Globalization;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Golden;
using ChatBot.Knowledge.Stored;
using ChatBot.Search.Indexing.Segments;
using Microsoft.Data.Sqlite;

namespace ChatBot.Knowledge;

/// <summary>
/// Keeps what was read of a corpus that is too large for memory in a folder: its articles and their index, which are read
/// from there as questions ask for them. What is written anew lies beside the old until it is kept.
/// </summary>
/// <param name="folder">The folder, for one corpus alone; made where there is none.</param>
/// <param name="time">Tells when something was read.</param>
public sealed class KnowledgeStore(string folder, TimeProvider time)
{
    private const string PointerName = "current";

    /// <summary>Opens what is kept of a corpus; null where nothing is, or it was written by another version of the program.</summary>
    /// <param name="corpus">The corpus folder.</param>
    /// <param name="glossaryFile">The glossary; the corpus folder's own, if any, where null.</param>
    /// <exception cref="CorpusException">It is damaged, or there is no such glossary.</exception>
    public KnowledgeBase? Open(string corpus, string? glossaryFile)
    {
        try
        {
            return Current() is { } current && Open(new StoredCorpusFiles(current), corpus, glossaryFile) is { } knowledge ? knowledge : null;
        }
        catch (Exception e) when (e is SqliteException or SegmentFormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new CorpusException($"The index in {folder} cannot be used ({e.Message.TrimEnd('.')}): run `chatbot index` to build it again.", e);
        }
    }

    /// <summary>Whether articles were changed, added or removed since they were read, by their files' sizes and times.</summary>
    public static bool IsStale(KnowledgeBase knowledge, string corpus)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return knowledge.Stamp != CorpusStamp.Of(corpus, CorpusReader.Files(corpus, drafts: null, []));
    }

    /// <summary>Whether it can be kept: what was built since may have taken its place on the disk.</summary>
    public static bool IsThere(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return knowledge.Folder is not { } generation || Directory.Exists(generation);
    }

    /// <summary>How many bytes it takes on the disk.</summary>
    public static long BytesOf(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        return knowledge.Folder is { } generation ? new DirectoryInfo(generation).EnumerateFiles().Sum(file => file.Length) : 0;
    }

    /// <summary>How many bytes the articles of a corpus have.</summary>
    /// <exception cref="CorpusException">The folder is missing, cannot be read, or holds no article.</exception>
    public static long SizeOf(string corpus) => CorpusReader.Files(corpus, drafts: null, []).Sum(file => Length(Path.Combine(corpus, file)));

    /// <summary>Reads a corpus from end to end and writes what it holds beside what is kept.</summary>
    /// <param name="corpus">The corpus folder.</param>
    /// <param name="glossaryFile">The glossary; the corpus folder's own, if any, where null.</param>
    /// <param name="drafts">Articles as they would be, by their paths in the folder; null where there would be none.</param>
    /// <param name="progress">Told how much is done, 0 to 1, from any thread.</param>
    /// <param name="breathe">Keeps the work to few threads, and is called after each article; where null, it takes all processors.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="CorpusException">The folder is missing, cannot be read, or holds no article; or there is no such glossary.</exception>
    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public KnowledgeBase Build(
        string corpus,
        string? glossaryFile,
        IReadOnlyDictionary<string, byte[]?>? drafts = null,
        IProgress<double>? progress = null,
        Action? breathe = null,
        CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        RemoveForgotten();
        var files = new StoredCorpusFiles(Next());
        Directory.CreateDirectory(files.Folder);
        try
        {
            new StoredCorpusWriter(corpus, files).Write(drafts, progress, breathe, time, cancellation);
            return Open(files, corpus, glossaryFile) ?? throw new InvalidOperationException("What was just written cannot be read.");
        }
        catch (Exception e)
        {
            Remove(files.Folder);
            if (e is SqliteException) throw new IOException(e.Message, e);
            throw;
        }
    }

    /// <summary>Makes what was built the one that is opened from now on, and removes what nobody will open any more.</summary>
    /// <exception cref="IOException">The disk is full, or cannot be written.</exception>
    public void Keep(KnowledgeBase knowledge)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        if (knowledge.Folder is not { } kept) throw new ArgumentException("It is not stored.", nameof(knowledge));
        var before = Current();
        DurableFile.Write(Path.Combine(folder, PointerName), System.Text.Encoding.UTF8.GetBytes(Path.GetFileName(kept)));

        // Questions that are being answered still read the one before.
        foreach (var old in Generations().Where(old => old != kept && old != before)) Remove(old);
    }

    /// <summary>Removes all that is kept.</summary>
    public void Clear()
    {
        if (!Directory.Exists(folder)) return;
        File.Delete(Path.Combine(folder, PointerName));
        foreach (var old in Generations()) Remove(old);
    }

    /// <summary>Removes what was built but never kept, save the last, about which somebody may still decide.</summary>
    private void RemoveForgotten()
    {
        var current = Current();
        foreach (var old in Generations().Where(old => old != current).Order(StringComparer.Ordinal).SkipLast(1)) Remove(old);
    }

    private static long Length(string file) => new FileInfo(file) is { Exists: true } info ? info.Length : 0;

    private static void Remove(string generation)
    {
        // Its number may be given again, and what is pooled is found by its path.
        ArticleStore.Forget(new StoredCorpusFiles(generation).Articles);
        try
        {
            Directory.Delete(generation, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Still in use, where files in use cannot be removed; the next time will do.
        }
    }

    private static KnowledgeBase? Open(StoredCorpusFiles files, string corpus, string? glossaryFile)
    {
        // To read the glossary takes as long as all the rest.
        var inGlossary = new List<Finding>();
        var reading = new Beside<Glossary>(() => GlossaryReader.ReadFile(corpus, glossaryFile, inGlossary));
        var store = new ArticleStore(files.Articles);
        if (store.Fact(StoredFacts.Format) != ArticleStoreSchema.Format || store.Fact(StoredFacts.Corpus) != corpus) return null;
        var index = new StoredSectionIndex(IndexSnapshot.Open(files.Index));
        var extractor = new CertificationExtractor(CertificationRegistry.Read(Path.Combine(corpus, CertificationRegistry.FileName), CertificationRegistry.FileName, []));
        var articles = new StoredArticles(store, Number(store, StoredFacts.Articles), index.SectionCount, extractor);
        var glossary = reading.Result;
        var profiles = new DeferredList<SectionProfile>(index.SectionCount, number => articles.Of(number).Profile(number, (section, lists) => SectionProfile.Of(section, number, index, glossary, lists)));

        // The first question waits for articles to be read; meanwhile another thread makes ready what that takes.
        if (profiles.Count > 0) _ = new Beside<SectionProfile>(() => profiles[0]);
        return new KnowledgeBase(articles, profiles, index, glossary)
        {
            Folder = files.Folder,
            Stamp = store.Fact(StoredFacts.Stamp),
            Version = CorpusVersion.Of(Convert.FromHexString(store.Fact(StoredFacts.Hash) ?? ""), CorpusVersion.OtherFiles(corpus, glossaryFile)),
            BuiltAt = DateTimeOffset.Parse(store.Fact(StoredFacts.BuiltAt) ?? "", CultureInfo.InvariantCulture),
            Golden = GoldenFile.With(GoldenFile.Stated(corpus, []), store.Questions()),
            Findings = [.. store.Findings().Concat(inGlossary).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)],
        };
    }

    private static int Number(ArticleStore store, string name) => int.Parse(store.Fact(name) ?? "", CultureInfo.InvariantCulture);

    private string? Current()
    {
        var pointer = Path.Combine(folder, PointerName);
        return File.Exists(pointer) ? Path.Combine(folder, Path.GetFileName(File.ReadAllText(pointer).Trim())) : null;
    }

    private IEnumerable<string> Generations() => Directory.EnumerateDirectories(folder);

    private string Next()
    {
        var last = Generations().Select(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var number) ? number : 0).DefaultIfEmpty().Max();
        return Path.Combine(folder, (last + 1).ToString("000000", CultureInfo.InvariantCulture));
    }
}
