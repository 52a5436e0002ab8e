namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// What the dictionary says of a term: in how many documents it stands, and where its postings are. These follow those
/// of the term before, so that only their length is written.
/// </summary>
internal struct TermEntry
{
    private const int HeaderBits = 3;
    private const int InLastFieldOnly = 4;

    /// <summary>How many documents hold the term in any field.</summary>
    public int DocumentFrequency;

    /// <summary>How many documents hold the term in each field.</summary>
    public FieldCounts FieldFrequencies;

    /// <summary>The most of all its postings, where there is only one block of them and it is not rare.</summary>
    public BlockImpacts Impacts;

    /// <summary>Where the postings begin in the file.</summary>
    public long Offset;

    /// <summary>How many bytes the blocks of documents and frequencies take; all postings of a rare term.</summary>
    public int BlocksLength;

    /// <summary>How many bytes the blocks of positions take.</summary>
    public long PositionsLength;

    /// <summary>How many different words have this term.</summary>
    public int WordCount;

    /// <summary>Whether the term is its only word.</summary>
    public bool IsWord;

    /// <summary>Whether no document holds it in a field before the last.</summary>
    public bool IsInLastFieldOnly;

    public readonly int BlockCount => (DocumentFrequency + BitPacking.BlockSize - 1) / BitPacking.BlockSize;

    /// <summary>Whether its postings are <see cref="RarePostings"/>.</summary>
    public readonly bool IsRare => DocumentFrequency < RarePostings.Limit;

    /// <summary>How many bits of a position's code say which of the words stands there.</summary>
    public readonly int WordBits => WordBitsOf(WordCount);

    public static int WordBitsOf(int wordCount) => 32 - int.LeadingZeroCount(wordCount - 1);

    public readonly void Write(ByteSink sink, int fieldCount)
    {
        var words = IsWord ? 0U : WordCount == 1 ? 1U : 2;
        sink.WriteVarint(((ulong)DocumentFrequency << HeaderBits) | (IsInLastFieldOnly ? (uint)InLastFieldOnly : 0) | words);
        if (words > 1) sink.WriteVarint((ulong)WordCount);
        if (IsRare)
        {
            sink.WriteVarint((ulong)BlocksLength);
            return;
        }

        for (var field = 0; field < fieldCount && !IsInLastFieldOnly; field++) sink.WriteVarint((ulong)FieldFrequencies[field]);
        if (BlockCount == 1) sink.Write(((ReadOnlySpan<byte>)Impacts)[..(fieldCount + 1)]);
        sink.WriteVarint((ulong)BlocksLength);
        sink.WriteVarint((ulong)PositionsLength);
    }

    /// <summary>
    /// Reads an entry, without its offset. How many documents hold a rare term in each field is in its postings, unless
    /// all do in the last.
    /// </summary>
    public static void Read(ReadOnlySpan<byte> source, ref int position, int fieldCount, out TermEntry entry)
    {
        var header = (uint)Varint.Read(source, ref position);
        entry = default;
        entry.DocumentFrequency = (int)(header >> HeaderBits);
        entry.IsInLastFieldOnly = (header & InLastFieldOnly) != 0;
        entry.IsWord = (header & (InLastFieldOnly - 1)) == 0;
        entry.WordCount = (header & (InLastFieldOnly - 1)) > 1 ? Varint.ReadInt32(source, ref position) : 1;
        if (entry.IsInLastFieldOnly) entry.FieldFrequencies[fieldCount - 1] = entry.DocumentFrequency;
        if (entry.IsRare)
        {
            entry.BlocksLength = Varint.ReadInt32(source, ref position);
            return;
        }

        for (var field = 0; field < fieldCount && !entry.IsInLastFieldOnly; field++) entry.FieldFrequencies[field] = Varint.ReadInt32(source, ref position);
        if (entry.BlockCount == 1)
        {
            source.Slice(position, fieldCount + 1).CopyTo(entry.Impacts);
            position += fieldCount + 1;
        }

        entry.BlocksLength = Varint.ReadInt32(source, ref position);
        entry.PositionsLength = (long)Varint.Read(source, ref position);
    }

    /// <summary>Passes over an entry and returns the length of its postings.</summary>
    public static long Skip(ReadOnlySpan<byte> source, ref int position, int fieldCount)
    {
        var header = (uint)Varint.Read(source, ref position);
        var documentFrequency = (int)(header >> HeaderBits);
        if ((header & (InLastFieldOnly - 1)) > 1) _ = Varint.Read(source, ref position);
        if (documentFrequency < RarePostings.Limit) return Varint.ReadInt32(source, ref position);
        for (var field = 0; field < fieldCount && (header & InLastFieldOnly) == 0; field++) _ = Varint.Read(source, ref position);
        if (documentFrequency <= BitPacking.BlockSize) position += fieldCount + 1;
        var blocksLength = Varint.ReadInt32(source, ref position);
        var positionsLength = (long)Varint.Read(source, ref position);
        var blockCount = (documentFrequency + BitPacking.BlockSize - 1) / BitPacking.BlockSize;
        return new BlockDirectory(blockCount, fieldCount, blocksLength, positionsLength).Length + blocksLength + positionsLength;
    }
}
