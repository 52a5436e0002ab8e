using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// How many terms each document has in a field. Each document has a code, which is the place of its length among the
/// different lengths; so a byte, or two where there are more than 256 lengths, keeps it exactly, and whatever a
/// similarity makes of a length is computed once for each code.
/// </summary>
internal sealed class LengthColumn
{
    private const int MaxCodes = ushort.MaxValue + 1;

    private readonly ushort[] _codes;

    public LengthColumn(ReadOnlySpan<int> lengths)
    {
        var different = new HashSet<int>();
        foreach (var length in lengths)
        {
            different.Add(length);
            Total += length;
        }

        if (different.Count > MaxCodes)
            throw new InvalidOperationException($"A field has {different.Count} different lengths, more than the {MaxCodes} that a segment can tell apart: make smaller sections.");
        Lengths = [.. different.Order()];
        _codes = new ushort[lengths.Length];
        for (var i = 0; i < lengths.Length; i++) _codes[i] = (ushort)Lengths.AsSpan().BinarySearch(lengths[i]);
    }

    /// <summary>The different lengths, rising.</summary>
    public int[] Lengths { get; }

    public long Total { get; }

    /// <summary>How many documents there are.</summary>
    public int Count => _codes.Length;

    /// <summary>The code of each document.</summary>
    public ReadOnlySpan<ushort> Codes => _codes;

    public FileSection WriteTo(SectionWriter writer)
    {
        Span<byte> count = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, Lengths.Length);
        writer.Write(count);
        writer.Write(MemoryMarshal.AsBytes(Lengths.AsSpan()));
        if (Lengths.Length > byte.MaxValue + 1)
            writer.Write(MemoryMarshal.AsBytes(_codes.AsSpan()));
        else
            writer.Write(Array.ConvertAll(_codes, code => (byte)code));
        return writer.EndSection();
    }
}
