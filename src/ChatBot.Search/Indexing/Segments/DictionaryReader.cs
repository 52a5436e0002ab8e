using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Looks up what <see cref="DictionaryWriter"/> wrote, without unpacking more than a block.</summary>
internal sealed class DictionaryReader
{
    private const int HeaderLength = 2 * sizeof(int);

    private readonly MappedFile _file;
    private readonly long _prefixes;
    private readonly long _entries;
    private readonly int _blockCount;
    private readonly int _entriesLength;

    public DictionaryReader(MappedFile file, FileSection section)
    {
        _file = file;
        var header = file.Slice(section.Offset, HeaderLength);
        Count = BinaryPrimitives.ReadInt32LittleEndian(header);
        _blockCount = BinaryPrimitives.ReadInt32LittleEndian(header[sizeof(int)..]);
        _prefixes = section.Offset + HeaderLength;
        _entries = _prefixes + ((long)_blockCount * (sizeof(ulong) + sizeof(uint)));
        _entriesLength = checked((int)(section.Offset + section.Length - _entries));
    }

    public int Count { get; }

    /// <summary>The key's place in the order of keys, or −1 where it is missing.</summary>
    public int Find(ReadOnlySpan<byte> key, out ReadOnlySpan<byte> value)
    {
        value = default;
        var block = FindBlock(key);
        if (block < 0) return -1;
        var entries = Entries;
        var position = Offset(block);
        var ordinal = block * DictionaryWriter.BlockSize;
        var end = Math.Min(Count, ordinal + DictionaryWriter.BlockSize);

        // How many of the sought key's bytes the entry before has; that entry is less than the key.
        var matched = 0;
        for (; ordinal < end; ordinal++)
        {
            var shared = Varint.ReadInt32(entries, ref position);
            var suffix = ReadBlob(entries, ref position);
            var found = ReadBlob(entries, ref position);
            if (shared > matched) continue;
            if (shared < matched) return -1;
            var rest = key[matched..];
            var common = rest.CommonPrefixLength(suffix);
            if (common == rest.Length && common == suffix.Length)
            {
                value = found;
                return ordinal;
            }

            if (common == rest.Length || (common < suffix.Length && suffix[common] > rest[common])) return -1;
            matched += common;
        }

        return -1;
    }

    /// <summary>The value of the key that stands at a place in the order of keys.</summary>
    public ReadOnlySpan<byte> Value(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count, nameof(ordinal));
        var entries = Entries;
        var position = Offset(ordinal / DictionaryWriter.BlockSize);
        for (var skip = ordinal % DictionaryWriter.BlockSize; ; skip--)
        {
            _ = Varint.Read(entries, ref position);
            _ = ReadBlob(entries, ref position);
            var value = ReadBlob(entries, ref position);
            if (skip == 0) return value;
        }
    }

    /// <summary>Walks all entries in order.</summary>
    public Cursor Walk() => new(this);

    private ReadOnlySpan<byte> Entries => _file.Slice(_entries, _entriesLength);

    private static ReadOnlySpan<byte> ReadBlob(ReadOnlySpan<byte> source, scoped ref int position)
    {
        var length = Varint.ReadInt32(source, ref position);
        var blob = source.Slice(position, length);
        position += length;
        return blob;
    }

    private int Offset(int block) =>
        BinaryPrimitives.ReadInt32LittleEndian(_file.Slice(_prefixes + ((long)_blockCount * sizeof(ulong)) + ((long)block * sizeof(uint)), sizeof(uint)));

    /// <summary>The last block whose first key is not above the key, or −1.</summary>
    private int FindBlock(ReadOnlySpan<byte> key)
    {
        var prefix = DictionaryWriter.Prefix(key);
        var prefixes = MemoryMarshal.Cast<byte, ulong>(_file.Slice(_prefixes, _blockCount * sizeof(ulong)));
        var low = 0;
        var high = _blockCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var first = prefixes[middle];
            if (first < prefix || (first == prefix && FirstKey(middle).SequenceCompareTo(key) <= 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private ReadOnlySpan<byte> FirstKey(int block)
    {
        var entries = Entries;
        var position = Offset(block);
        _ = Varint.Read(entries, ref position);
        return ReadBlob(entries, ref position);
    }

    /// <summary>A place in the dictionary; at first before the first entry.</summary>
    internal sealed class Cursor(DictionaryReader dictionary)
    {
        private readonly ByteSink _key = new();
        private int _position;
        private int _valueStart;
        private int _valueLength;

        public int Ordinal { get; private set; } = -1;

        public ReadOnlySpan<byte> Key => _key.Written;

        public ReadOnlySpan<byte> Value => dictionary.Entries.Slice(_valueStart, _valueLength);

        public bool MoveNext()
        {
            if (Ordinal + 1 >= dictionary.Count) return false;
            Ordinal++;
            var entries = dictionary.Entries;
            var shared = Varint.ReadInt32(entries, ref _position);
            var suffix = ReadBlob(entries, ref _position);
            _key.Truncate(shared);
            _key.Write(suffix);
            _valueLength = Varint.ReadInt32(entries, ref _position);
            _valueStart = _position;
            _position += _valueLength;
            return true;
        }
    }
}
