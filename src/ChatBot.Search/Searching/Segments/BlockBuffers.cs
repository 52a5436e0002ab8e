using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>Room for scoring a block; used again from block to block.</summary>
internal sealed class BlockBuffers
{
    public uint[] Frequencies { get; } = new uint[BitPacking.BlockSize];

    /// <summary>Never 0, so that a frequency of 0 over one of them is 0.</summary>
    public float[] LengthParts { get; } = Ones();

    private static float[] Ones()
    {
        var ones = new float[BitPacking.BlockSize];
        ones.AsSpan().Fill(1);
        return ones;
    }
}
