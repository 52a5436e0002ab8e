using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A similarity at home in one segment. Shared by all searches of it, so it keeps no state.</summary>
/// <param name="segment">The segment.</param>
/// <param name="lengthParts">For each field and length code, what the similarity makes of the length.</param>
internal abstract class SegmentScorer(Segment segment, float[][] lengthParts)
{
    /// <summary>What float arithmetic may lose on the way to a bound, and more.</summary>
    protected const float Slack = 1.00001f;

    // As long as there are codes of the width, so that any code finds a place.
    private readonly float[][] _lengthParts = [.. lengthParts.Select((parts, field) => Padded(parts, segment.Lengths[field].IsWide))];

    /// <summary>What a clause adds to a document's score.</summary>
    /// <param name="weight">The clause's weight, from <see cref="CorpusScorer.Weigh"/>.</param>
    /// <param name="document">The document's number in the segment.</param>
    /// <param name="frequencies">How often the document holds the clause, by field.</param>
    public abstract float Score(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies);

    /// <summary>What a term adds to the score of the document at <paramref name="index"/> of a loaded block.</summary>
    public abstract float Score(in ClauseWeight weight, PostingsReader block, int index);

    /// <summary>What a term adds to the scores of all documents of a loaded block.</summary>
    /// <param name="weight">The term's weight.</param>
    /// <param name="block">The block.</param>
    /// <param name="buffers">Room for what is computed on the way.</param>
    /// <param name="scores">Room for a whole block of scores, however many documents it has.</param>
    public abstract void Score(in ClauseWeight weight, PostingsReader block, BlockBuffers buffers, Span<float> scores);

    /// <summary>No document of a block with these impacts gets a greater score from the term.</summary>
    public abstract float Bound(in ClauseWeight weight, ReadOnlySpan<byte> impacts);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected float LengthPart(int field, int document) => _lengthParts[field][segment.Lengths[field].Code(document)];

    /// <summary>Looks up the length parts of a block's documents, but for groups of eight of which none has the term in the field.</summary>
    protected void LookUp(int field, ReadOnlySpan<uint> documents, BlockBuffers buffers)
    {
        var parts = _lengthParts[field];
        var lengths = segment.Lengths[field];
        if (lengths.IsWide)
            LookUp(lengths.WideCodes, parts, documents, buffers);
        else
            LookUp(lengths.Codes, parts, documents, buffers);
    }

    private static float[] Padded(float[] parts, bool isWide)
    {
        var padded = new float[isWide ? ushort.MaxValue + 1 : byte.MaxValue + 1];
        parts.CopyTo(padded, 0);
        return padded;
    }

    private static void LookUp<TCode>(ReadOnlySpan<TCode> codes, float[] parts, ReadOnlySpan<uint> documents, BlockBuffers buffers)
        where TCode : unmanaged, IBinaryInteger<TCode>
    {
        var destination = buffers.LengthParts.AsSpan(0, BitPacking.BlockSize);
        ref var first = ref MemoryMarshal.GetArrayDataReference(parts);
        var frequencies = buffers.Frequencies.AsSpan(0, BitPacking.BlockSize);
        for (var group = 0; group < documents.Length; group += Vector256<uint>.Count)
        {
            if (Vector256.EqualsAll(Vector256.LoadUnsafe(ref frequencies[group]), Vector256<uint>.Zero)) continue;
            var end = Math.Min(documents.Length, group + Vector256<uint>.Count);
            for (var i = group; i < end; i++) destination[i] = Unsafe.Add(ref first, int.CreateTruncating(codes[(int)documents[i]]));
        }
    }
}
