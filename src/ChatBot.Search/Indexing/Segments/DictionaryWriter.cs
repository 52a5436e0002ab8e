using System.Buffers.Binary;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// A sorted dictionary in blocks of 16 keys: each key is written as what differs from the one before, and a sparse index
/// has the first eight bytes of each block's first key. Keys are compared byte by byte.
/// </summary>
internal sealed class DictionaryWriter
{
    public const int BlockSize = 16;

    private readonly ByteSink _entries = new();
    private readonly ByteSink _prefixes = new();
    private readonly ByteSink _offsets = new();
    private readonly ByteSink _last = new();

    public int Count { get; private set; }

    /// <summary>Adds a key behind all others.</summary>
    public void Add(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        if (Count > 0 && _last.Written.SequenceCompareTo(key) >= 0)
            throw new InvalidOperationException("The keys of a dictionary come in rising order, each once.");
        var shared = 0;
        if (Count % BlockSize == 0)
        {
            _prefixes.WriteUInt64(Prefix(key));
            _offsets.WriteUInt32((uint)_entries.Length);
        }
        else
        {
            shared = _last.Written.CommonPrefixLength(key);
        }

        _entries.WriteVarint((ulong)shared);
        _entries.WriteBlob(key[shared..]);
        _entries.WriteBlob(value);
        _last.Clear();
        _last.Write(key);
        Count++;
    }

    public FileSection WriteTo(SectionWriter writer)
    {
        Span<byte> counts = stackalloc byte[2 * sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(counts, Count);
        BinaryPrimitives.WriteInt32LittleEndian(counts[sizeof(int)..], _offsets.Length / sizeof(uint));
        writer.Write(counts);
        writer.Write(_prefixes.Written);
        writer.Write(_offsets.Written);
        writer.Write(_entries.Written);
        return writer.EndSection();
    }

    /// <summary>The first eight bytes as a number that sorts as they do.</summary>
    internal static ulong Prefix(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64BigEndian(key);
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        padded.Clear();
        key.CopyTo(padded);
        return BinaryPrimitives.ReadUInt64BigEndian(padded);
    }
}
