using System.Numerics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// What stands before a term's postings where these are several blocks: the last document of each, their impacts, and
/// where each but the first begins among the documents and frequencies, and among the positions.
/// </summary>
internal readonly struct BlockDirectory(int blockCount, int fieldCount, int blocksLength, long positionsLength)
{
    private readonly int _startBits = BitsOf(blocksLength);
    private readonly int _positionStartBits = BitsOf(positionsLength);

    /// <summary>How many bytes it takes.</summary>
    public long Length => blockCount <= 1 ? 0 : PositionStarts + BitStream.PackedLength(blockCount - 1, _positionStartBits);

    /// <summary>Where the impacts begin in it.</summary>
    public long Impacts => (long)blockCount * sizeof(int);

    private long Starts => Impacts + ((long)blockCount * (fieldCount + 1));

    private long PositionStarts => Starts + BitStream.PackedLength(blockCount - 1, _startBits);

    /// <summary>Writes it.</summary>
    /// <param name="sink">Written to.</param>
    /// <param name="lastDocuments">The last document of each block, in four bytes.</param>
    /// <param name="impacts">The impacts of each block.</param>
    /// <param name="starts">Where each block but the first begins.</param>
    /// <param name="positionStarts">Where the positions of each but the first begin.</param>
    public void Write(ByteSink sink, ReadOnlySpan<byte> lastDocuments, ReadOnlySpan<byte> impacts, ReadOnlySpan<ulong> starts, ReadOnlySpan<ulong> positionStarts)
    {
        sink.Write(lastDocuments);
        sink.Write(impacts);
        BitStream.Pack(starts, _startBits, sink.Append(BitStream.PackedLength(starts.Length, _startBits)));
        BitStream.Pack(positionStarts, _positionStartBits, sink.Append(BitStream.PackedLength(positionStarts.Length, _positionStartBits)));
    }

    /// <summary>Where a block begins among all blocks.</summary>
    public int Start(Segment segment, long directory, int block) =>
        block == 0 ? 0 : (int)Read(segment, directory + Starts, _startBits, block - 1);

    /// <summary>Where a block's positions begin among all positions.</summary>
    public long PositionStart(Segment segment, long directory, int block) =>
        block == 0 ? 0 : (long)Read(segment, directory + PositionStarts, _positionStartBits, block - 1);

    private ulong Read(Segment segment, long starts, int width, int index) =>
        BitStream.UnpackOne(segment.Slice(starts, BitStream.PackedLength(blockCount - 1, width)), width, index);

    private static int BitsOf(long length) => length == 0 ? 0 : BitOperations.Log2((ulong)length) + 1;
}
