using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Numbers in as many bytes as they need, seven bits a byte, the lowest first (LEB128).</summary>
internal static class Varint
{
    public const int MaxLength = 10;

    /// <summary>Writes a number and returns the length of what it wrote.</summary>
    public static int Write(Span<byte> destination, ulong value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            destination[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        destination[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a number and moves <paramref name="position"/> behind it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<byte> source, scoped ref int position)
    {
        ulong value = source[position++];
        return value < 0x80 ? value : ReadRest(source, ref position, value & 0x7F);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ReadInt32(ReadOnlySpan<byte> source, scoped ref int position) => (int)Read(source, ref position);

    private static ulong ReadRest(ReadOnlySpan<byte> source, scoped ref int position, ulong value)
    {
        for (var shift = 7; shift < 64; shift += 7)
        {
            ulong next = source[position++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80) break;
        }

        return value;
    }
}
