using System.Buffers.Binary;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Bytes that are appended to; the room is used again after <see cref="Clear"/>.</summary>
internal sealed class ByteSink(int capacity = 256)
{
    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Forgets all but the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = Math.Min(Length, length);

    /// <summary>Appends <paramref name="length"/> bytes of any value for the caller to set.</summary>
    public Span<byte> Append(int length)
    {
        EnsureRoom(length);
        var appended = _bytes.AsSpan(Length, length);
        Length += length;
        return appended;
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    public void WriteByte(byte value)
    {
        EnsureRoom(1);
        _bytes[Length++] = value;
    }

    public void WriteVarint(ulong value)
    {
        EnsureRoom(Varint.MaxLength);
        Length += Varint.Write(_bytes.AsSpan(Length), value);
    }

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Append(sizeof(uint)), value);

    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Append(sizeof(ulong)), value);

    public void WriteSingle(float value) => BinaryPrimitives.WriteSingleLittleEndian(Append(sizeof(float)), value);

    /// <summary>A length and that many bytes.</summary>
    public void WriteBlob(ReadOnlySpan<byte> bytes)
    {
        WriteVarint((ulong)bytes.Length);
        Write(bytes);
    }

    private void EnsureRoom(int length)
    {
        if (_bytes.Length - Length < length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + length));
    }
}
