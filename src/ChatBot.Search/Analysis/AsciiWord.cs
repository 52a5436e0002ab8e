using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Analysis;

/// <summary>Letters and digits of ASCII in a row, sixteen at a time: how long such a row is cannot be foretold, which costs more than to look at more than it has.</summary>
internal static class AsciiWord
{
    /// <summary>How many letters and digits of ASCII a text begins with.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int LengthAtStart(ReadOnlySpan<char> text)
    {
        var length = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            for (; length <= text.Length - Vector256<ushort>.Count; length += Vector256<ushort>.Count)
            {
                var others = ~LettersAndDigits(Vector256.LoadUnsafe(ref first, (nuint)length)).AsByte().ExtractMostSignificantBits();
                if (others != 0) return length + (BitOperations.TrailingZeroCount(others) / sizeof(char));
            }
        }

        while (length < text.Length && char.IsAsciiLetterOrDigit(text[length])) length++;
        return length;
    }

    private static Vector256<ushort> LettersAndDigits(Vector256<ushort> characters) =>
        AreAmong(characters | Vector256.Create((ushort)0x20), 'a', 'z') | AreAmong(characters, '0', '9');

    private static Vector256<ushort> AreAmong(Vector256<ushort> characters, char first, char last)
    {
        var above = characters - Vector256.Create((ushort)first);
        return Vector256.Equals(Vector256.Min(above, Vector256.Create((ushort)(last - first))), above);
    }
}
