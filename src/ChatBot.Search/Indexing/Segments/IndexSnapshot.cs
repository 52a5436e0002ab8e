using System.Collections.Immutable;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// An index of one or more segments at one time. It never changes: any number of threads may search it, without locks,
/// also after a newer one has taken its place. A document's number is good for one snapshot only; its key is for ever.
/// </summary>
public sealed class IndexSnapshot
{
    private readonly ImmutableArray<LiveSegment> _segments;

    internal IndexSnapshot(ImmutableArray<string> fields, IEnumerable<(Segment Segment, Tombstones? Removed)> segments)
        : this(fields, Place(segments))
    {
    }

    private IndexSnapshot(ImmutableArray<string> fields, ImmutableArray<LiveSegment> segments)
    {
        Fields = fields;
        _segments = segments;
        var documentCount = 0;
        foreach (var live in segments) documentCount += live.DocumentCount;
        Statistics = CorpusStatistics.Of(documentCount, fields, TotalLength);
    }

    /// <summary>The names of the fields that each document has.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>How many documents it holds.</summary>
    public int DocumentCount => Statistics.DocumentCount;

    /// <summary>How many files it is in.</summary>
    public int SegmentCount => _segments.Length;

    /// <summary>How many bytes its files have.</summary>
    public long FileLength => _segments.Sum(live => live.Segment.FileLength);

    internal CorpusStatistics Statistics { get; }

    internal ImmutableArray<LiveSegment> Segments => _segments;

    /// <summary>Opens a single segment file as an index.</summary>
    /// <exception cref="SegmentFormatException">The file is not a segment, of another version, or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IndexSnapshot Open(string file)
    {
        var segment = Segment.Open(file);
        return new IndexSnapshot(segment.Fields, [new LiveSegment(segment, Base: 0, Removed: null)]);
    }

    /// <summary>The key of a document.</summary>
    /// <param name="document">Its number, from a search in this snapshot.</param>
    /// <exception cref="SegmentFormatException">The file is damaged there.</exception>
    public string Key(int document)
    {
        var live = Owner(document);
        var key = live.Segment.Keys.Key(document - live.Base);
        GC.KeepAlive(live);
        return key;
    }

    /// <summary>The text of each field of a document.</summary>
    /// <param name="document">Its number, from a search in this snapshot.</param>
    /// <exception cref="InvalidOperationException">The index was built without texts.</exception>
    /// <exception cref="SegmentFormatException">The file is damaged there.</exception>
    public IReadOnlyList<string> Texts(int document)
    {
        var live = Owner(document);
        var texts = live.Segment.Texts.Read(document - live.Base);
        GC.KeepAlive(live);
        return texts;
    }

    /// <summary>Whether any document holds the word in just this form, lower-cased but not stemmed.</summary>
    public bool HoldsWord(ReadOnlySpan<char> word)
    {
        foreach (var live in _segments)
            if (live.Segment.TryFindWord(word, out _)) return true;
        return false;
    }

    /// <summary>The number of a term, the same for as long as the snapshot is, or −1 where no segment holds it.</summary>
    /// <exception cref="SegmentFormatException">A file of the index is damaged.</exception>
    public int FindTerm(ReadOnlySpan<char> term)
    {
        var first = 0;
        foreach (var live in _segments)
        {
            var ordinal = live.Segment.FindTerm(term, out _);
            if (ordinal >= 0) return first + ordinal;
            first += live.Segment.TermCount;
        }

        return -1;
    }

    /// <summary>The words of all documents before stemming, each with the number of documents that hold it, those that were removed among them.</summary>
    public IEnumerable<KeyValuePair<string, int>> Vocabulary()
    {
        for (var i = 0; i < _segments.Length; i++)
        {
            foreach (var (word, documentFrequency) in _segments[i].Segment.Words())
            {
                if (_segments.Take(i).Any(earlier => earlier.Segment.TryFindWord(word, out _))) continue;
                yield return KeyValuePair.Create(word, documentFrequency + _segments.Skip(i + 1).Sum(live => live.Segment.TryFindWord(word, out var entry) ? entry.DocumentFrequency : 0));
            }
        }
    }

    /// <summary>Whether it can come of a damaged file. Postings are not checked on opening, which would be to read them all.</summary>
    internal static bool MayBeDamage(Exception exception) => exception is IndexOutOfRangeException or ArgumentException or OverflowException;

    /// <summary>After a fault that may be damage: reads all files, and says so where one is. Else the fault is ours.</summary>
    /// <exception cref="SegmentFormatException">A file is damaged.</exception>
    internal void VerifyAfterFault()
    {
        foreach (var live in _segments) live.Segment.Verify();
    }

    private static ImmutableArray<LiveSegment> Place(IEnumerable<(Segment Segment, Tombstones? Removed)> segments)
    {
        var builder = ImmutableArray.CreateBuilder<LiveSegment>();
        var next = 0;
        foreach (var (segment, removed) in segments)
        {
            builder.Add(new LiveSegment(segment, next, removed));
            next += segment.DocumentCount;
        }

        return builder.DrainToImmutable();
    }

    private long TotalLength(int field)
    {
        long total = 0;
        foreach (var live in _segments) total += live.TotalLength(field);
        return total;
    }

    private LiveSegment Owner(int document)
    {
        var owner = _segments.LastOrDefault(live => live.Base <= document);
        return owner is not null && document >= 0 && document - owner.Base < owner.Segment.DocumentCount
            ? owner
            : throw new ArgumentOutOfRangeException(nameof(document), document, "There is no such document.");
    }
}
