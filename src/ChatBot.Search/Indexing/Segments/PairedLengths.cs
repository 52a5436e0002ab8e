using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Two lengths, mostly small, in one byte: four bits each, and where one is 15 or more its rest behind.</summary>
internal static class PairedLengths
{
    private const int Long = 15;

    public static void Write(ByteSink sink, int first, int second)
    {
        sink.WriteByte((byte)((Math.Min(first, Long) << 4) | Math.Min(second, Long)));
        if (first >= Long) sink.WriteVarint((ulong)(first - Long));
        if (second >= Long) sink.WriteVarint((ulong)(second - Long));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int First, int Second) Read(ReadOnlySpan<byte> source, scoped ref int position)
    {
        var both = source[position++];
        var first = both >> 4;
        var second = both & Long;
        return first < Long && second < Long ? (first, second) : ReadLong(source, ref position, first, second);
    }

    private static (int First, int Second) ReadLong(ReadOnlySpan<byte> source, scoped ref int position, int first, int second)
    {
        if (first == Long) first += Varint.ReadInt32(source, ref position);
        if (second == Long) second += Varint.ReadInt32(source, ref position);
        return (first, second);
    }
}
