using System.Collections.Immutable;
using System.Globalization;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// An index in a folder, that is changed a few documents at a time: what is new goes into a small segment of its own,
/// what is old is marked as removed, and small segments are merged later. One process at a time may write; any number
/// of threads may search <see cref="Current"/> meanwhile.
/// </summary>
public sealed class IndexFolder : IDisposable
{
    private const string LockFile = "lock";
    private const string SegmentSuffix = ".segment";

    private readonly Lock _changing = new();
    private readonly Lock _merging = new();
    private readonly string _folder;
    private readonly IndexSettings _settings;
    private readonly FileStream _lock;
    private ImmutableArray<Part> _parts;
    private int _nextFile;
    private volatile IndexSnapshot _current;

    private IndexFolder(string folder, IndexSettings settings, FileStream folderLock, ImmutableArray<Part> parts)
    {
        _folder = folder;
        _settings = settings;
        _lock = folderLock;
        _parts = parts;
        _current = Snapshot(parts);
        _nextFile = 1 + parts.Select(part => Number(part.File)).DefaultIfEmpty().Max();
    }

    /// <summary>Raised when there is another <see cref="Current"/>, while further changes wait.</summary>
    internal event EventHandler? Changed;

    /// <summary>The index as it is now.</summary>
    public IndexSnapshot Current => _current;

    /// <summary>Opens the index in a folder, or an empty one where there is none, and removes what a killed process left behind.</summary>
    /// <exception cref="SegmentFormatException">The index is of another version or other fields, or damaged.</exception>
    /// <exception cref="IOException">Another process has it open, or it cannot be read.</exception>
    public static IndexFolder Open(string folder, IndexSettings settings)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(settings);
        Directory.CreateDirectory(folder);
        var folderLock = new FileStream(Path.Combine(folder, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var parts = ImmutableArray.CreateBuilder<Part>();
        try
        {
            var manifest = IndexManifest.Read(folder) ?? IndexManifest.Empty;
            foreach (var (file, removed) in manifest.Segments)
            {
                var segment = Segment.Open(Path.Combine(folder, file));
                parts.Add(new Part(file, segment, removed.IsEmpty ? null : Tombstones.Of(segment, removed)));
                if (!segment.Fields.SequenceEqual(settings.Fields))
                    throw new SegmentFormatException($"The index in {folder} has the fields {string.Join(", ", segment.Fields)}, not {string.Join(", ", settings.Fields)}: build the index again.");
            }

            RemoveLeftovers(folder, manifest);
            return new IndexFolder(folder, settings, folderLock, parts.DrainToImmutable());
        }
        catch
        {
            foreach (var part in parts) part.Segment.Dispose();
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>Replaces the whole index.</summary>
    /// <param name="documents">All documents.</param>
    /// <param name="progress">Told from any thread how far the work has come.</param>
    /// <param name="cancellation">Ends the work early; the index is then as before.</param>
    public IndexSnapshot Rebuild(
        IEnumerable<SourceDocument> documents, IProgress<IndexingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var part = Build(documents, progress, cancellation);
        lock (_changing) return Replace(part is null ? [] : [part]);
    }

    /// <summary>Removes documents and adds others; a document whose key is there already takes that one's place.</summary>
    /// <param name="removed">The keys of documents to be removed; keys that are not there are passed over.</param>
    /// <param name="added">The documents to be added, keys and all.</param>
    /// <param name="cancellation">Ends the work early; the index is then as before.</param>
    public IndexSnapshot Update(
        IReadOnlyCollection<string> removed, IReadOnlyCollection<SourceDocument> added, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        ArgumentNullException.ThrowIfNull(added);
        lock (_changing)
        {
            var part = Build(added, progress: null, cancellation);
            var gone = removed.Concat(added.Select(document => document.Key)).Distinct(StringComparer.Ordinal).ToArray();
            var left = _parts.Select(old => old.Without(gone)).Where(old => old.LiveCount > 0);
            return Replace(part is null ? [.. left] : [.. left, part]);
        }
    }

    /// <summary>
    /// Merges the newest segments where that pays, so that there are never many: each that is not at least
    /// <paramref name="ratio"/> times as large as all behind it together. Searches and updates go on meanwhile.
    /// </summary>
    /// <param name="ratio">How much larger a segment must be to be left as it is, at least 1.</param>
    /// <param name="cancellation">Ends the work early; the index is then as before.</param>
    public IndexSnapshot Merge(double ratio = 4, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ratio, 1);
        lock (_merging)
        {
            ImmutableArray<Part> merged;
            lock (_changing) merged = [.. _parts.Skip(FirstToMerge(ratio))];
            return merged.Length == 0 || (merged.Length == 1 && merged[0].Removed is null) ? Current : Merge(merged, cancellation);
        }
    }

    /// <summary>Does the merges that a policy finds, one after the other, until it finds no more. Searches and updates go on meanwhile.</summary>
    /// <param name="policy">Decides what is merged.</param>
    /// <param name="cancellation">Ends the work early; the index is then as after the last whole merge.</param>
    public IndexSnapshot Merge(LogMergePolicy policy, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(policy);
        lock (_merging)
        {
            while (FindMerge(policy) is { IsEmpty: false } merged) Merge(merged, cancellation);
            return Current;
        }
    }

    /// <summary>Lets other processes write; the files stay in memory for as long as anyone searches them.</summary>
    public void Dispose() => _lock.Dispose();

    private static int Number(string file) => int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture);

    private ImmutableArray<Part> FindMerge(LogMergePolicy policy)
    {
        lock (_changing)
        {
            var sizes = _parts.Select(part => new LogMergePolicy.SegmentSize(part.Segment.DocumentCount, part.Segment.DocumentCount - part.LiveCount));
            return policy.FindMerge([.. sizes]) is { } found ? [.. _parts.Take(found)] : [];
        }
    }

    private IndexSnapshot Merge(ImmutableArray<Part> merged, CancellationToken cancellation)
    {
        var file = NextFile();
        var (segment, numbers) = SegmentMerge.Run([.. merged.Select(part => (part.Segment, part.Removed))], Path.Combine(_folder, file), _settings, cancellation);
        lock (_changing)
        {
            var names = merged.Select(old => old.File).ToHashSet(StringComparer.Ordinal);
            if (_parts.FirstOrDefault(now => names.Contains(now.File)) is not { } oldest)
            {
                // All of it was replaced in the meantime.
                Discard(file, segment);
                return Current;
            }

            var first = _parts.IndexOf(oldest);

            // What was removed in the meantime is removed from the merged segment too.
            var removed = new List<int>();
            for (var i = 0; i < merged.Length; i++)
            {
                var now = _parts.FirstOrDefault(part => part.File == merged[i].File);
                for (var document = 0; document < numbers[i].Length; document++)
                    if (numbers[i][document] >= 0 && (now is null || now.IsRemoved(document))) removed.Add(numbers[i][document]);
            }

            var left = _parts.Skip(first).Where(old => !names.Contains(old.File));
            if (removed.Count < segment.DocumentCount)
                return Replace([.. _parts.Take(first), new Part(file, segment, removed.Count == 0 ? null : Tombstones.Of(segment, removed)), .. left]);
            Discard(file, segment);
            return Replace([.. _parts.Take(first), .. left]);
        }
    }

    private void Discard(string file, Segment segment)
    {
        segment.Dispose();
        File.Delete(Path.Combine(_folder, file));
    }

    private static void RemoveLeftovers(string folder, IndexManifest manifest)
    {
        var named = manifest.Segments.Select(entry => entry.File).ToHashSet(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles())
        {
            var isOurs = file.Name.EndsWith(SegmentSuffix, StringComparison.Ordinal)
                || file.Name.EndsWith(Runs.Suffix, StringComparison.Ordinal)
                || file.Name.EndsWith(DurableFile.UnfinishedSuffix, StringComparison.Ordinal);
            if (isOurs && !named.Contains(file.Name)) file.Delete();
        }
    }

    private string NextFile()
    {
        lock (_changing) return string.Create(CultureInfo.InvariantCulture, $"{_nextFile++:000000}{SegmentSuffix}");
    }

    private Part? Build(IEnumerable<SourceDocument> documents, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        var file = NextFile();
        var path = Path.Combine(_folder, file);
        if (new SegmentBuilder(_settings).Build(documents, path, progress, cancellation) > 0) return new Part(file, Segment.Open(path), null);
        File.Delete(path);
        return null;
    }

    private int FirstToMerge(double ratio)
    {
        var first = _parts.Length;
        var behind = 0L;
        for (var i = _parts.Length - 1; i >= 0; i--)
        {
            if (_parts[i].LiveCount < ratio * behind) first = i;
            behind += _parts[i].LiveCount;
        }

        return first;
    }

    private IndexSnapshot Snapshot(ImmutableArray<Part> parts) => new(_settings.Fields, parts.Select(part => (part.Segment, part.Removed)));

    private IndexSnapshot Replace(ImmutableArray<Part> parts)
    {
        new IndexManifest([.. parts.Select(part => new IndexManifest.Entry(part.File, [.. part.Removed?.Documents.Documents ?? []]))]).Write(_folder);
        var before = _parts;
        _parts = parts;
        _current = Snapshot(parts);
        foreach (var old in before)
            if (!parts.Any(part => part.File == old.File)) Remove(old.File);
        Changed?.Invoke(this, EventArgs.Empty);
        return _current;
    }

    private void Remove(string file)
    {
        try
        {
            // Whoever still searches the file keeps it open.
            File.Delete(Path.Combine(_folder, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Where open files cannot be removed, the next opening of the folder does it.
        }
    }

    private sealed record Part(string File, Segment Segment, Tombstones? Removed)
    {
        public int LiveCount => Segment.DocumentCount - (Removed?.Documents.Documents.Length ?? 0);

        public bool IsRemoved(int document) => Removed is not null && Removed.Documents.Contains(document);

        public Part Without(IEnumerable<string> keys)
        {
            var found = keys.Select(key => Segment.Keys.Find(key, document => !IsRemoved(document))).Where(document => document >= 0).ToArray();
            return found.Length == 0 ? this : this with { Removed = Tombstones.Of(Segment, [.. Removed?.Documents.Documents ?? [], .. found]) };
        }
    }
}
