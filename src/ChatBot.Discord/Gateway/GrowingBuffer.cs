namespace ChatBot.Discord.Gateway;

/// <summary>Bytes that come in pieces. Keeps its memory for the next time, unless one time took unusually much.</summary>
internal sealed class GrowingBuffer(int limit)
{
    private const int Small = 16 * 1024;
    private const int KeepAtMost = 1024 * 1024;

    private byte[] _bytes = new byte[Small];

    public int Length { get; private set; }

    public int Capacity => _bytes.Length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

    /// <summary>Room for more.</summary>
    /// <exception cref="InvalidDataException">There are more bytes than any honest payload has.</exception>
    public Memory<byte> Free()
    {
        if (Length == _bytes.Length)
        {
            if (Length >= limit)
                throw new InvalidDataException($"A payload exceeds {limit} bytes.");
            Array.Resize(ref _bytes, Math.Min(limit, _bytes.Length * 2));
        }

        return _bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    public void Clear()
    {
        Length = 0;
        if (_bytes.Length > KeepAtMost)
            _bytes = new byte[Small];
    }
}
