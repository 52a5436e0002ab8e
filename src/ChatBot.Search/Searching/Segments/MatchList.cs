namespace ChatBot.Search.Searching.Segments;

/// <summary>Documents of a segment, rising, and how often each holds a clause, by field. Used again from clause to clause.</summary>
internal sealed class MatchList(int fieldCount)
{
    private uint[] _documents = new uint[64];
    private float[] _frequencies = new float[64 * fieldCount];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Documents => _documents.AsSpan(0, Count);

    public ReadOnlySpan<float> Frequencies(int index) => _frequencies.AsSpan(index * fieldCount, fieldCount);

    /// <summary>The same, to be changed.</summary>
    public Span<float> MutableFrequencies(int index) => _frequencies.AsSpan(index * fieldCount, fieldCount);

    /// <summary>How much memory a copy takes.</summary>
    public long Bytes => (long)Count * (sizeof(uint) + (fieldCount * sizeof(float)));

    public void Clear() => Count = 0;

    /// <summary>A list of the same that has no room for more.</summary>
    public MatchList Copy() => new(fieldCount)
    {
        _documents = _documents[..Count],
        _frequencies = _frequencies[..(Count * fieldCount)],
        Count = Count,
    };

    /// <summary>Adds a document and returns its frequencies, all 0, for the caller to set.</summary>
    public Span<float> Add(uint document)
    {
        if (Count == _documents.Length)
        {
            Array.Resize(ref _documents, 2 * Count);
            Array.Resize(ref _frequencies, 2 * Count * fieldCount);
        }

        _documents[Count] = document;
        var frequencies = _frequencies.AsSpan(Count++ * fieldCount, fieldCount);
        frequencies.Clear();
        return frequencies;
    }
}
