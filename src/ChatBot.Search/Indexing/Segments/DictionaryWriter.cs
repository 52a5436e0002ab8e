using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// The sorted dictionary of terms, in blocks: first the terms, each as what differs from the one before, then their
/// entries, then their words. Before them all stand the words' endings; and a sparse index has the first eight bytes of each block's first term, where the block
/// begins and where its postings begin. Terms are compared byte by byte.
/// </summary>
internal sealed class DictionaryWriter(int fieldCount)
{
    public const int BlockSize = 16;

    private readonly ByteSink _blocks = new();
    private readonly ByteSink _prefixes = new();
    private readonly List<ulong> _starts = [];
    private readonly List<ulong> _postingStarts = [];
    private readonly ByteSink _keys = new();
    private readonly ByteSink _entries = new();
    private readonly ByteSink _words = new();
    private readonly WordEndings _endings = new();
    private readonly ByteSink _last = new();

    public int Count { get; private set; }

    /// <summary>Adds a term behind all others, whose postings are behind those of all others.</summary>
    /// <param name="term">The term.</param>
    /// <param name="entry">Its entry, whose offset counts from the beginning of all postings.</param>
    /// <param name="words">The words that have this term, rising.</param>
    /// <param name="documentFrequencies">How many documents hold each of the words.</param>
    public void Add(ReadOnlySpan<byte> term, TermEntry entry, byte[][] words, ReadOnlySpan<int> documentFrequencies)
    {
        if (Count > 0 && _last.Written.SequenceCompareTo(term) >= 0)
            throw new InvalidOperationException("The terms of a dictionary come in rising order, each once.");
        var shared = 0;
        if (Count % BlockSize == 0)
        {
            EndBlock();
            _prefixes.WriteUInt64(Prefix(term));
            _starts.Add((ulong)_blocks.Length);
            _postingStarts.Add((ulong)entry.Offset);
        }
        else
        {
            shared = _last.Written.CommonPrefixLength(term);
        }

        PairedLengths.Write(_keys, shared, term.Length - shared);
        _keys.Write(term[shared..]);
        entry.IsWord = words.Length == 1 && words[0].AsSpan().SequenceEqual(term);
        entry.Write(_entries, fieldCount);
        TermWords.Write(_words, term, words, documentFrequencies, _endings);
        _last.Clear();
        _last.Write(term);
        Count++;
    }

    public FileSection WriteTo(SectionWriter writer)
    {
        EndBlock();
        Span<byte> header = stackalloc byte[sizeof(int) + 2];
        var (starts, startBits) = Pack(_starts);
        var (postingStarts, postingStartBits) = Pack(_postingStarts);
        BinaryPrimitives.WriteInt32LittleEndian(header, Count);
        header[sizeof(int)] = (byte)startBits;
        header[sizeof(int) + 1] = (byte)postingStartBits;
        var endings = new ByteSink();
        _endings.WriteTo(endings);
        writer.Write(header);
        writer.Write(endings.Written);
        writer.Write(_prefixes.Written);
        writer.Write(starts);
        writer.Write(postingStarts);
        writer.Write(_blocks.Written);
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

    private static (byte[] Packed, int Width) Pack(List<ulong> starts)
    {
        var values = CollectionsMarshal.AsSpan(starts);
        var width = BitStream.WidthOf(values);
        var packed = new byte[BitStream.PackedLength(values.Length, width)];
        BitStream.Pack(values, width, packed);
        return (packed, width);
    }

    private void EndBlock()
    {
        if (_keys.Length == 0) return;
        _blocks.WriteBlob(_keys.Written);
        _blocks.Write(_entries.Written);
        _blocks.Write(_words.Written);
        _keys.Clear();
        _entries.Clear();
        _words.Clear();
    }
}
