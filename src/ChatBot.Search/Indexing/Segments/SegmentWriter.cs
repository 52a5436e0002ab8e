using System.Collections.Immutable;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Writes a segment file, aside until <see cref="Commit"/>: first its stored texts, if any, then its terms, each with its postings.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly SectionWriter _writer;
    private readonly DictionaryWriter _terms = new();
    private readonly WordDictionaryBuilder _words = new();
    private readonly ByteSink _entry = new();
    private ImpactProfile? _profile;
    private LengthColumn[] _lengths = [];
    private PostingsWriter? _postings;
    private FileSection _texts;
    private long _postingsStart;
    private byte[][] _termWords = [];
    private bool _committed;

    public SegmentWriter(string path)
    {
        _path = path;
        _file = DurableFile.Create(path);
        _writer = new SectionWriter(_file);
        _writer.Write(SegmentFooter.Magic);
        _ = _writer.EndSection();
        Texts = new TextsWriter(_writer);
    }

    /// <summary>The stored texts, to be given before the terms.</summary>
    public TextsWriter Texts { get; }

    /// <summary>Ends the texts and begins the terms.</summary>
    public void BeginTerms(ImpactProfile profile, LengthColumn[] lengths)
    {
        _texts = Texts.End();
        _profile = profile;
        _lengths = lengths;
        _postings = new PostingsWriter(profile, lengths);
        _postingsStart = _writer.Position;
    }

    /// <summary>Begins a term, greater than all before.</summary>
    /// <param name="words">The words that have this term, rising.</param>
    public void BeginTerm(byte[][] words)
    {
        _termWords = words;
        _postings!.Begin(words.Length);
    }

    public void AddPosting(int document, ReadOnlySpan<ulong> occurrences) => _postings!.Add(document, occurrences);

    /// <summary>Ends the term; a term without postings is left out.</summary>
    public void EndTerm(ReadOnlySpan<byte> term)
    {
        var entry = _postings!.End(_writer);
        if (entry.DocumentFrequency == 0) return;
        _entry.Clear();
        entry.Write(_entry, _lengths.Length, _postingsStart);
        for (var word = 0; word < _termWords.Length; word++)
        {
            var text = _termWords[word].AsSpan();
            var shared = text.CommonPrefixLength(term);
            _entry.WriteVarint((ulong)_postings.WordFrequencies[word]);
            _entry.WriteVarint((ulong)shared);
            _entry.WriteBlob(text[shared..]);
            if (_postings.WordFrequencies[word] > 0) _words.Add(text, _postings.WordFrequencies[word], _terms.Count, word);
        }

        _terms.Add(term, _entry.Written);
    }

    /// <summary>Writes the rest, flushes it to the disk and gives the file its name.</summary>
    public void Commit(int documentCount, ImmutableArray<string> fields, KeysWriter keys)
    {
        var footer = new SegmentFooter(
            documentCount,
            fields,
            [.. _lengths.Select(column => column.Total)],
            _profile!,
            Postings: _writer.EndSection(),
            Terms: _terms.WriteTo(_writer),
            Words: _words.WriteTo(_writer),
            [.. _lengths.Select(column => column.WriteTo(_writer))],
            keys.WriteTo(_writer),
            _texts);
        footer.WriteTo(_writer);
        _writer.Flush();
        DurableFile.Commit(_file, _path);
        _committed = true;
    }

    public void Dispose()
    {
        if (_committed) return;
        _writer.Dispose();
        DurableFile.Abandon(_file, _path);
    }
}
