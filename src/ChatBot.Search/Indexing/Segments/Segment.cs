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
    private readonly DictionaryReader _words;
    private readonly string _path;

    private Segment(MappedFile file, SegmentFooter footer, string path)
    {
        _file = file;
        _footer = footer;
        _path = path;
        _terms = new DictionaryReader(file, footer.Terms);
        _words = new DictionaryReader(file, footer.Words);
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

    public KeysReader Keys { get; }

    public TextsReader Texts { get; }

    public int TermCount => _terms.Count;

    public int WordCount => _words.Count;

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
        var ordinal = _terms.Find(Encode(term, bytes), out var value);
        entry = ordinal < 0 ? default : Entry(value, out _);
        return ordinal;
    }

    /// <summary>Whether any document holds a word, unstemmed.</summary>
    public bool TryFindWord(ReadOnlySpan<char> word, out WordEntry entry)
    {
        Span<byte> bytes = stackalloc byte[StackLimit];
        entry = default;
        if (_words.Find(Encode(word, bytes), out var value) < 0) return false;
        var position = 0;
        var documentFrequency = Varint.ReadInt32(value, ref position);
        var term = Varint.ReadInt32(value, ref position);
        entry = new WordEntry(documentFrequency, Varint.ReadInt32(value, ref position), Term(term));
        return true;
    }

    /// <summary>Walks all terms in order.</summary>
    public DictionaryReader.Cursor WalkTerms() => _terms.Walk();

    /// <summary>Walks all words in order.</summary>
    public DictionaryReader.Cursor WalkWords() => _words.Walk();

    /// <summary>Reads a term's entry from the dictionary's value; its words follow at <paramref name="position"/>.</summary>
    public TermEntry Entry(ReadOnlySpan<byte> value, out int position) =>
        TermEntry.Read(value, Fields.Length, _footer.Postings.Offset, out position);

    public ReadOnlySpan<byte> Slice(long offset, int length) => _file.Slice(offset, length);

    /// <summary>What to throw when postings make no sense.</summary>
    public SegmentFormatException Damaged() => new($"The index file {_path} is damaged in its postings: build the index again.");

    public void Dispose() => _file.Dispose();

    private TermEntry Term(int ordinal) => Entry(_terms.Value(ordinal), out _);

    private static ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text, Span<byte> buffer) =>
        Encoding.UTF8.TryGetBytes(text, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(text.ToArray());
}
