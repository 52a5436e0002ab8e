using System.Runtime.CompilerServices;
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

    // By field, then by document: four bytes each, so that there is one step from a document to its part and not two.
    private readonly float[][] _lengthParts = [.. lengthParts.Select((parts, field) => segment.Lengths[field].Look(parts))];

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

    protected float LengthPart(int field, int document) => _lengthParts[field][document];

    /// <summary>Looks up the length parts of a block's documents, but for groups of eight of which none has the term in the field.</summary>
    protected void LookUp(int field, ReadOnlySpan<uint> documents, BlockBuffers buffers)
    {
        var parts = _lengthParts[field].AsSpan();
        var destination = buffers.LengthParts.AsSpan(0, BitPacking.BlockSize);
        ref var frequencies = ref buffers.Frequencies[0];
        for (var group = 0; group < documents.Length; group += Vector256<uint>.Count)
        {
            if (Vector256.EqualsAll(Vector256.LoadUnsafe(ref frequencies, (nuint)group), Vector256<uint>.Zero)) continue;
            if (documents.Length - group >= Vector256<uint>.Count)
            {
                var eight = documents.Slice(group, Vector256<uint>.Count);
                LookUp(parts, eight, destination.Slice(group, Vector256<uint>.Count));
            }
            else
            {
                for (var i = group; i < documents.Length; i++) destination[i] = parts[(int)documents[i]];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void LookUp(ReadOnlySpan<float> parts, ReadOnlySpan<uint> eight, Span<float> destination)
    {
        destination[7] = parts[(int)eight[7]];
        destination[0] = parts[(int)eight[0]];
        destination[1] = parts[(int)eight[1]];
        destination[2] = parts[(int)eight[2]];
        destination[3] = parts[(int)eight[3]];
        destination[4] = parts[(int)eight[4]];
        destination[5] = parts[(int)eight[5]];
        destination[6] = parts[(int)eight[6]];
    }
}
