using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Reads what <see cref="RunWriter"/> wrote.</summary>
internal sealed class RunTermSource(string file) : TermSource
{
    private readonly RunStream _stream = new(file);
    private readonly List<byte[]> _words = [];
    private byte[] _term = [];

    public override ReadOnlySpan<byte> Term => _term;

    public override IReadOnlyList<byte[]> Words => _words;

    public override double Progress => _stream.Position / (double)_stream.Length;

    public override bool MoveToTerm()
    {
        if (_stream.IsAtEnd) return false;
        _term = _stream.ReadBlob();
        _words.Clear();
        for (var left = _stream.ReadVarint(); left > 0; left--) _words.Add(_stream.ReadBlob());
        return true;
    }

    public override void CopyPostings(ByteSink sink) => _stream.Read(sink.Append((int)_stream.ReadVarint()));

    public override PostingSource CreateReader() => new RunPostingSource();

    public override void Dispose() => _stream.Dispose();
}
