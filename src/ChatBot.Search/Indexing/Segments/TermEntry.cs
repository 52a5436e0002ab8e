namespace ChatBot.Search.Indexing.Segments;

/// <summary>What the dictionary says of a term: in how many documents it stands, and where its postings are.</summary>
internal struct TermEntry
{
    /// <summary>How many documents hold the term in any field.</summary>
    public int DocumentFrequency;

    /// <summary>How many documents hold the term in each field.</summary>
    public FieldCounts FieldFrequencies;

    /// <summary>The most of all its blocks.</summary>
    public BlockImpacts Impacts;

    /// <summary>Where the postings begin in the file.</summary>
    public long Offset;

    /// <summary>How many bytes the blocks of documents and frequencies take.</summary>
    public int BlocksLength;

    /// <summary>How many bytes the blocks of positions take.</summary>
    public long PositionsLength;

    /// <summary>How many different words have this term.</summary>
    public int WordCount;

    public readonly int BlockCount => (DocumentFrequency + BitPacking.BlockSize - 1) / BitPacking.BlockSize;

    /// <summary>How many bits of a position's code say which of the words stands there.</summary>
    public readonly int WordBits => WordBitsOf(WordCount);

    public static int WordBitsOf(int wordCount) => 32 - int.LeadingZeroCount(wordCount - 1);

    public readonly void Write(ByteSink sink, int fieldCount, long postingsStart)
    {
        sink.WriteVarint((ulong)DocumentFrequency);
        if (fieldCount > 1)
        {
            for (var field = 0; field < fieldCount; field++) sink.WriteVarint((ulong)FieldFrequencies[field]);
        }

        sink.Write(((ReadOnlySpan<byte>)Impacts)[..(fieldCount + 1)]);
        sink.WriteVarint((ulong)(Offset - postingsStart));
        sink.WriteVarint((ulong)BlocksLength);
        sink.WriteVarint((ulong)PositionsLength);
        sink.WriteVarint((ulong)WordCount);
    }

    /// <summary>Reads an entry; what follows at <paramref name="position"/> are its words.</summary>
    public static TermEntry Read(ReadOnlySpan<byte> source, int fieldCount, long postingsStart, out int position)
    {
        position = 0;
        var entry = new TermEntry { DocumentFrequency = Varint.ReadInt32(source, ref position) };
        entry.FieldFrequencies[0] = entry.DocumentFrequency;
        if (fieldCount > 1)
        {
            for (var field = 0; field < fieldCount; field++) entry.FieldFrequencies[field] = Varint.ReadInt32(source, ref position);
        }

        source.Slice(position, fieldCount + 1).CopyTo(entry.Impacts);
        position += fieldCount + 1;
        entry.Offset = postingsStart + (long)Varint.Read(source, ref position);
        entry.BlocksLength = Varint.ReadInt32(source, ref position);
        entry.PositionsLength = (long)Varint.Read(source, ref position);
        entry.WordCount = Varint.ReadInt32(source, ref position);
        return entry;
    }
}
