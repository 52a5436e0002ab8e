namespace ChatBot.Search.Indexing.Building;

/// <summary>Reads what <see cref="RunWriter"/> wrote.</summary>
internal sealed class RunTermSource(string file) : TermSource
{
    private readonly RunStream _stream = new(file);
    private readonly List<byte[]> _words = [];
    private byte[] _term = [];
    private ulong[] _occurrences = new ulong[64];
    private int _count;

    public override ReadOnlySpan<byte> Term => _term;

    public override IReadOnlyList<byte[]> Words => _words;

    public override Span<ulong> Occurrences => _occurrences.AsSpan(0, _count);

    public override double Progress => _stream.Position / (double)_stream.Length;

    public override bool MoveToTerm()
    {
        if (_stream.IsAtEnd) return false;
        _term = _stream.ReadBlob();
        _words.Clear();
        for (var left = _stream.ReadVarint(); left > 0; left--) _words.Add(_stream.ReadBlob());
        Document = -1;
        return true;
    }

    public override bool MoveToPosting()
    {
        var distance = _stream.ReadVarint();
        if (distance == RunFormat.EndOfTerm) return false;
        Document += (int)distance;
        _count = RunFormat.Read(_stream, ref _occurrences, _words.Count > 1);
        return true;
    }

    public override void Dispose() => _stream.Dispose();
}
