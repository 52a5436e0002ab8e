using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// A word in sixteen bytes: up to sixteen characters of ASCII as they are, which nearly all words are, so that they are
/// compared like numbers; of others a hash. No word is the default.
/// </summary>
internal readonly struct WordKey : IEquatable<WordKey>
{
    private const int MaxLength = 16;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // No character of ASCII has it.
    private const ulong HashMark = 1UL << 63;

    private readonly ulong _low;
    private readonly ulong _high;

    private WordKey(ulong low, ulong high)
    {
        _low = low;
        _high = high;
    }

    /// <summary>Whether only this word has the key.</summary>
    public bool IsWholeWord => (_high & HashMark) == 0;

    public uint Hash => (uint)((BitOperations.RotateLeft(_low * Multiplier, 29) ^ _high) * Multiplier >> 32);

    public static bool operator ==(WordKey left, WordKey right) => left.Equals(right);

    public static bool operator !=(WordKey left, WordKey right) => !left.Equals(right);

    /// <summary>The key of a word of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static WordKey Of(ReadOnlySpan<char> text, int start, int end)
    {
        var length = end - start;
        if (Vector256.IsHardwareAccelerated && length <= MaxLength && start <= text.Length - MaxLength)
        {
            // More is read than the word has, since how long it is cannot be foretold.
            ref var first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
            var word = Vector256.LoadUnsafe(ref first, (nuint)start) & Vector256.LessThan(Vector256<ushort>.Indices, Vector256.Create((ushort)length));
            if ((word & Vector256.Create((ushort)0xFF80)) == Vector256<ushort>.Zero)
            {
                var bytes = Vector128.Narrow(word.GetLower(), word.GetUpper()).AsUInt64();
                return new WordKey(bytes[0], bytes[1]);
            }
        }

        return Of(text[start..end]);
    }

    public bool Equals(WordKey other) => ((_low ^ other._low) | (_high ^ other._high)) == 0;

    public override bool Equals(object? obj) => obj is WordKey other && Equals(other);

    public override int GetHashCode() => (int)Hash;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WordKey Of(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength || !Ascii.IsValid(word)) return HashOf(word);
        Span<byte> bytes = stackalloc byte[MaxLength];
        bytes.Clear();
        for (var i = 0; i < word.Length; i++) bytes[i] = (byte)word[i];
        return new WordKey(MemoryMarshal.Read<ulong>(bytes), MemoryMarshal.Read<ulong>(bytes[sizeof(ulong)..]));
    }

    private static WordKey HashOf(ReadOnlySpan<char> word)
    {
        var hash = 0UL;
        foreach (var character in word) hash = BitOperations.RotateLeft((hash ^ character) * Multiplier, 29);
        return new WordKey(hash, (uint)word.Length | HashMark);
    }
}
