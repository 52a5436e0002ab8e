using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// For each word that is not its own term, which term it has: by the first bits of the word's hash a bucket of a few,
/// and in it the next bits beside the number of the term.
/// </summary>
internal sealed class WordTableWriter
{
    /// <summary>How many bits of a hash stand beside a term, so that few terms are looked at in vain.</summary>
    public const int MarkBits = 6;

    private readonly List<ulong> _words = [];

    /// <param name="word">A word.</param>
    /// <param name="term">The number of its term.</param>
    public void Add(ReadOnlySpan<byte> word, int term) => _words.Add(((ulong)Checksum.Of(word) << 32) | (uint)term);

    /// <param name="writer">Written to.</param>
    /// <param name="termCount">How many terms there are.</param>
    public FileSection WriteTo(SectionWriter writer, int termCount)
    {
        _words.Sort();
        var words = CollectionsMarshal.AsSpan(_words);
        var bucketBits = BucketBits(words.Length);
        var starts = new ulong[(1 << bucketBits) + 1];
        for (var bucket = 1; bucket < starts.Length; bucket++)
        {
            var next = starts[bucket - 1];
            while (next < (ulong)words.Length && words[(int)next] >> 32 >> (32 - bucketBits) < (ulong)bucket) next++;
            starts[bucket] = next;
        }

        var termBits = BitsOf(termCount);
        foreach (ref var word in words)
        {
            var mark = (uint)(word >> 32) << bucketBits >> (32 - MarkBits);
            word = ((ulong)mark << termBits) | (uint)word;
        }

        Span<byte> count = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, words.Length);
        writer.Write(count);
        Write(writer, starts, BitsOf(words.Length));
        Write(writer, words, MarkBits + termBits);
        return writer.EndSection();
    }

    /// <summary>How many bits of a hash say which bucket its word is in.</summary>
    internal static int BucketBits(int count) => BitOperations.Log2((uint)(count / 4) | 1);

    internal static int BitsOf(int count) => BitOperations.Log2((uint)count) + 1;

    private static void Write(SectionWriter writer, ReadOnlySpan<ulong> values, int width)
    {
        var packed = new byte[BitStream.PackedLength(values.Length, width)];
        BitStream.Pack(values, width, packed);
        writer.Write(packed);
    }
}
