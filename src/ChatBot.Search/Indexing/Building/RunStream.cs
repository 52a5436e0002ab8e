using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Reads a run's file through a buffer.</summary>
internal sealed class RunStream(string file) : IDisposable
{
    private readonly FileStream _file = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _position;
    private int _length;
    private long _consumed;

    public long Length => _file.Length;

    public long Position => _consumed + _position;

    public bool IsAtEnd => _position == _length && !Fill();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private byte ReadByte()
    {
        if (_position == _length && !Fill()) throw new EndOfStreamException();
        return _buffer[_position++];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong ReadVarint()
    {
        ulong first = ReadByte();
        return first < 0x80 ? first : ReadVarint(first & 0x7F);
    }

    public byte[] ReadBlob()
    {
        var bytes = new byte[ReadVarint()];
        Read(bytes);
        return bytes;
    }

    /// <summary>Reads as many bytes as there is room for.</summary>
    public void Read(Span<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (IsAtEnd) throw new EndOfStreamException();
            var length = Math.Min(bytes.Length, _length - _position);
            _buffer.AsSpan(_position, length).CopyTo(bytes);
            _position += length;
            bytes = bytes[length..];
        }
    }

    public void Dispose() => _file.Dispose();

    private ulong ReadVarint(ulong value)
    {
        for (var shift = 7; ; shift += 7)
        {
            ulong next = ReadByte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    private bool Fill()
    {
        _consumed += _length;
        _position = 0;
        _length = _file.Read(_buffer);
        return _length > 0;
    }
}
