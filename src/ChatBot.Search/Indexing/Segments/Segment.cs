using System.Collections.Immutable;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// An immutable part of an index, read from its file as it is needed. Any number of threads may read it, without locks.
/// </summary>
internal sealed class Segment : IDisposable
{
    private const int StackLimit = 768;

    private readonly MappedFile _file;
    private readonly SegmentFooter _footer;
    private readonly DictionaryReader _terms;
    private readonly WordTable _words;
    private readonly string _path;

    private Segment(MappedFile file, SegmentFooter footer, string path)
    {
        _file = file;
        _footer = footer;
        _path = path;
        _terms = new DictionaryReader(file, footer.Terms, footer.Postings.Offset, footer.Fields.Length);
        _words = new WordTable(file, footer.Words, _terms.Count);
        RarePostings = new RarePostings(footer.DocumentCount, footer.Profile.AverageLengths);
        var lengths = new LengthReader[footer.Lengths.Length];
        for (var field = 0; field < lengths.Length; field++) lengths[field] = new LengthReader(file, footer.Lengths[field], footer.DocumentCount);
        Lengths = [.. lengths];
        Keys = new KeysReader(file, footer.Keys, footer.DocumentCount);
        Texts = new TextsReader(file, footer.Texts, footer.DocumentCount, footer.Fields.Length);
    }

    public int DocumentCount => _footer.DocumentCount;

    public ImmutableArray<string> Fields => _footer.Fields;

    /// <summary>How many terms all documents have, by field.</summary>
    public long[] TotalLengths => _footer.TotalLengths;

    public ImpactProfile Profile => _footer.Profile;

    public ImmutableArray<LengthReader> Lengths { get; }

    /// <summary>Reads the postings of terms that few documents hold.</summary>
    public RarePostings RarePostings { get; }

    public KeysReader Keys { get; }

    public TextsReader Texts { get; }

    public int TermCount => _terms.Count;

    public long FileLength => _file.Length;

    /// <summary>How many bytes each part of the file takes.</summary>
    public IEnumerable<(string Part, long Bytes)> Parts =>
    [
        ("postings", _footer.Postings.Length), ("terms", _footer.Terms.Length), ("words", _footer.Words.Length),
        ("lengths", _footer.Lengths.Sum(section => section.Length)), ("keys", _footer.Keys.Length), ("texts", _footer.Texts.Length),
    ];

    /// <summary>Opens a segment file and checks all of it but postings and texts, which <see cref="Verify"/> checks.</summary>
    /// <exception cref="SegmentFormatException">The file is not a segment, of another version, or damaged.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Segment Open(string path)
    {
        var file = new MappedFile(path);
        try
        {
            var footer = SegmentFooter.Read(file, path);
            SegmentFooter.Verify(file, path, [footer.Terms, footer.Words, .. footer.Lengths]);
            return new Segment(file, footer, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Reads the whole file and compares its checksums.</summary>
    /// <exception cref="SegmentFormatException">The file is damaged.</exception>
    public void Verify() => SegmentFooter.Verify(
        _file, _path, [_footer.Postings, _footer.Terms, _footer.Words, .. _footer.Lengths, _footer.Keys, _footer.Texts]);

    /// <summary>The number of a term, or −1.</summary>
    public int FindTerm(ReadOnlySpan<char> term, out TermEntry entry)
    {
        Span<byte> bytes = stackalloc byte[StackLimit];
        var ordinal = _terms.Find(Encode(term, bytes), out entry);
        if (ordinal >= 0) Complete(ref entry);
        return ordinal;
    }

    /// <summary>Whether any document holds a word, unstemmed.</summary>
    public bool TryFindWord(ReadOnlySpan<char> word, out WordEntry entry)
    {
        Span<byte> buffer = stackalloc byte[StackLimit];
        var bytes = Encode(word, buffer);
        if (_terms.TryFindWord(_terms.Find(bytes, out _), bytes, out entry)) return Found(ref entry);
        for (var terms = _words.Find(bytes); terms.MoveNext();)
            if (_terms.TryFindWord(terms.Term, bytes, out entry)) return Found(ref entry);
        return false;
    }

    /// <summary>All words, with the number of documents that hold each.</summary>
    public IEnumerable<(string Word, int DocumentFrequency)> Words()
    {
        var words = new List<(string Word, int DocumentFrequency)>();
        var cursor = _terms.Walk();
        while (cursor.MoveNext())
        {
            words.Clear();
            for (var reader = cursor.Words(); reader.MoveNext();)
                if (reader.DocumentFrequency > 0) words.Add((Encoding.UTF8.GetString(reader.Word(cursor.Key)), reader.DocumentFrequency));
            foreach (var word in words) yield return word;
        }
    }

    /// <summary>Walks all terms in order. Entries of rare terms say less than those that are looked up.</summary>
    public DictionaryReader.Cursor WalkTerms() => _terms.Walk();

    public ReadOnlySpan<byte> Slice(long offset, int length) => _file.Slice(offset, length);

    /// <summary>What to throw when postings make no sense.</summary>
    public SegmentFormatException Damaged() => new($"The index file {_path} is damaged in its postings: build the index again.");

    public void Dispose() => _file.Dispose();

    private bool Found(ref WordEntry entry)
    {
        var term = entry.Term;
        Complete(ref term);
        entry = entry with { Term = term };
        return true;
    }

    /// <summary>Counts in how many documents a rare term stands in each field, where the dictionary does not say so.</summary>
    private void Complete(ref TermEntry entry)
    {
        if (entry.IsRare && !entry.IsInLastFieldOnly)
            entry.FieldFrequencies = RarePostings.CountFields(Slice(entry.Offset, entry.BlocksLength + BitReader.Slack), entry.DocumentFrequency);
    }

    private static ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text, Span<byte> buffer) =>
        Encoding.UTF8.TryGetBytes(text, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(text.ToArray());
}
