using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Cli;
using ChatBot.Knowledge;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Corpus;

/// <summary>Reads the corpus into memory where it fits there well, and else from its index on the disk.</summary>
internal sealed class KnowledgeLoader(CorpusLocation location, KnowledgeBaseBuilder builder, IOptions<StorageOptions> storage, Shell shell)
{
    private const int FolderNameLength = 12;

    /// <summary>How much memory articles take for each byte of Markdown.</summary>
    private const long MemoryPerByte = 20;

    private readonly Lazy<KnowledgeStore> _store = new(() => new KnowledgeStore(FolderOf(location.Folder, new StorageLocation(storage, shell).File), shell.Time));

    /// <summary>The most bytes of Markdown that are kept in memory where there can be an index; about 50,000 sections.</summary>
    public long LargestInMemory { get; init; } = 40L << 20;

    /// <summary>How much memory the machine or the container has, in bytes.</summary>
    public long Memory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>Where the index of the corpus is, or would be.</summary>
    public string IndexFolder => FolderOf(location.Folder, new StorageLocation(storage, shell).File);

    /// <summary>Whether the articles are so many that they are to be kept on the disk.</summary>
    public bool IsLarge => KnowledgeStore.SizeOf(location.Folder) > LargestInMemory;

    /// <summary>What questions are answered from, as it is found: an index of a large corpus as it was written last.</summary>
    /// <exception cref="CorpusException">The corpus has no index, and would take more than half of the memory.</exception>
    public KnowledgeBase Read()
    {
        if (_store.Value.Open(location.Folder, location.Glossary) is { } stored) return stored;
        var size = KnowledgeStore.SizeOf(location.Folder);
        return size <= LargestInMemory || MemoryPerByte * size <= Memory / 2
            ? builder.Build(location.Folder, location.Glossary)
            : throw new CorpusException(string.Create(
                CultureInfo.InvariantCulture,
                $"{location.Folder} has no index yet, and its {size >> 20:N0} MB of articles would take some {MemoryPerByte * size >> 20:N0} MB of memory: run `chatbot index` once, which writes it to {IndexFolder}."));
    }

    /// <summary>The same, but a large corpus gets an index where it has none that can be used.</summary>
    public KnowledgeBase ReadOrIndex(IProgress<double>? progress = null)
    {
        try
        {
            if (_store.Value.Open(location.Folder, location.Glossary) is { } stored) return stored;
        }
        catch (CorpusException) when (IsLarge)
        {
            // Whatever is wrong with the index, the articles are there.
        }

        return IsLarge ? Index(progress) : builder.Build(location.Folder, location.Glossary);
    }

    /// <summary>Writes the index of a corpus and keeps it.</summary>
    public KnowledgeBase Index(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var knowledge = _store.Value.Build(location.Folder, location.Glossary, drafts: null, progress, breathe: null, cancellation);
        _store.Value.Keep(knowledge);
        return knowledge;
    }

    /// <summary>Reads the corpus anew, aside.</summary>
    /// <param name="before">What was read before: articles in memory that have not changed since are not read again; null to read all.</param>
    /// <param name="progress">Told how much is read, 0 to 1, from any thread.</param>
    /// <param name="drafts">Articles as they would be, by their paths; null where there would be none.</param>
    /// <param name="breathe">Called between small pieces of the work.</param>
    public KnowledgeBase ReadAnew(KnowledgeBase? before, IProgress<double>? progress, IReadOnlyDictionary<string, byte[]?>? drafts, Action breathe) => IsLarge
        ? _store.Value.Build(location.Folder, location.Glossary, drafts, progress, breathe)
        : builder.Build(location.Folder, location.Glossary, before is { IsStored: false } ? before : null, progress, drafts, breathe);

    /// <summary>What is in use now is what the next start finds.</summary>
    public void Keep(KnowledgeBase knowledge)
    {
        if (knowledge.IsStored) _store.Value.Keep(knowledge);
        else _store.Value.Clear();
    }

    /// <summary>Removes the index.</summary>
    public void Clear() => _store.Value.Clear();

    /// <summary>Whether articles were changed since an index of them was written.</summary>
    public bool IsStale(KnowledgeBase knowledge) => knowledge.IsStored && KnowledgeStore.IsStale(knowledge, location.Folder);

    private static string FolderOf(string corpus, string database) =>
        Path.Combine(Path.GetDirectoryName(database)!, "index", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(corpus)))[..FolderNameLength]);
}
