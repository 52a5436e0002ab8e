using System.Numerics;

namespace ChatBot.Search.Spelling;

/// <summary>
/// Which letters a word has, and which of them at least twice, in 64 bits. An edit adds at most one bit and removes
/// at most one, so that a few instructions rule out most words that are too far away.
/// </summary>
internal static class LetterSignature
{
    private const int Buckets = 32;
    private const int Letters = 26;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var once = 0u;
        var twice = 0u;
        foreach (var c in word)
        {
            var bucket = char.IsAsciiLetterLower(c) ? c - 'a' : Letters + (c % (Buckets - Letters));
            var bit = 1u << bucket;
            twice |= once & bit;
            once |= bit;
        }

        return ((ulong)twice << Buckets) | once;
    }

    public static bool MayBeWithin(ulong left, ulong right, int distance) =>
        BitOperations.PopCount(left & ~right) <= distance && BitOperations.PopCount(right & ~left) <= distance;
}
