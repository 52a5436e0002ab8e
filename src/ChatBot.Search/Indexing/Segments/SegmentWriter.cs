using System.Collections.Immutable;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Writes a segment file, aside until <see cref="Commit"/>: first its stored texts, if any, then its terms, each with its postings.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly string _path;
    private readonly FileStream _file;
    private readonly SectionWriter _writer;
    private readonly WordTableWriter _words = new();
    private DictionaryWriter? _terms;
    private ImpactProfile? _profile;
    private LengthColumn[] _lengths = [];
    private FileSection? _texts;
    private long _postingsStart;
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
        _terms = new DictionaryWriter(lengths.Length);
        _postingsStart = _writer.Position;
    }

    /// <summary>Encodes terms to be added; several threads may each have one.</summary>
    public PostingsWriter CreatePostingsWriter() => new(_profile!, _lengths);

    /// <summary>Adds terms, greater than all before.</summary>
    public void Add(EncodedTerms terms)
    {
        var start = _writer.Position - _postingsStart;
        _writer.Write(terms.Postings.Written);
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms.Term(i);
            var entry = terms.Entry(i);
            var words = terms.Words(i);
            var frequencies = terms.WordFrequencies(i);
            entry.Offset += start;
            for (var word = 0; word < words.Length; word++)
                if (frequencies[word] > 0 && !term.SequenceEqual(words[word])) _words.Add(words[word], _terms!.Count);
            _terms!.Add(term, entry, words, frequencies);
        }
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
            Terms: _terms!.WriteTo(_writer),
            Words: _words.WriteTo(_writer, _terms.Count),
            [.. _lengths.Select(column => column.WriteTo(_writer))],
            keys.WriteTo(_writer),
            _texts!);
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
