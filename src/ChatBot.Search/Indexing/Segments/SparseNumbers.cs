namespace ChatBot.Search.Indexing.Segments;

/// <summary>The few numbers of a block that are not 0.</summary>
internal ref struct SparseNumbers(ReadOnlySpan<byte> patches)
{
    private readonly ReadOnlySpan<byte> _patches = patches;
    private int _position;

    /// <summary>The number's place in the block.</summary>
    public int Index { get; private set; }

    public uint Value { get; private set; }

    /// <summary>Goes to the next number, and to the first at first.</summary>
    public bool MoveNext()
    {
        if (_position >= _patches.Length) return false;
        Index = _patches[_position++];
        Value = (uint)Varint.Read(_patches, ref _position);
        return true;
    }
}
