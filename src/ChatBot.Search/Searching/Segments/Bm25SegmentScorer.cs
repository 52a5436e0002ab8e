using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary><see cref="Bm25Similarity"/> in one segment, in the very order of float operations that it has in memory.</summary>
internal sealed class Bm25SegmentScorer : SegmentScorer
{
    /// <summary>For each field and code of an impact, the most that <c>frequency / (frequency + length part)</c> can be.</summary>
    private readonly float[][] _bounds;

    public Bm25SegmentScorer(Segment segment, float[][] lengthParts)
        : base(segment, lengthParts)
    {
        _bounds = new float[lengthParts.Length][];
        for (var field = 0; field < _bounds.Length; field++) _bounds[field] = Bounds(Factor(segment, lengthParts, field));
    }

    public override float Score(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies)
    {
        var score = 0f;
        for (var field = 0; field < frequencies.Length; field++)
        {
            var frequency = frequencies[field];
            if (frequency > 0) score += weight[field] * frequency / (frequency + LengthParts(field)[document]);
        }

        return score;
    }

    public override float Score(in ClauseWeight weight, PostingsReader block, int index)
    {
        var document = (int)block.Documents[index];
        var score = 0f;
        for (var field = 0; field < _bounds.Length; field++)
        {
            float frequency = block.Frequency(field, index);
            if (frequency > 0) score += weight[field] * frequency / (frequency + LengthParts(field)[document]);
        }

        return score;
    }

    public override void Score(in ClauseWeight weight, PostingsReader block, Span<uint> frequencies, Span<float> scores)
    {
        scores = scores[..BitPacking.BlockSize];
        scores.Clear();
        block.ReadFrequencies(frequencies);
        for (var field = 0; field < _bounds.Length; field++)
        {
            if (block.IsSparse(field, out var few))
            {
                AddSaturated(field, weight[field], block.Documents, few, scores);
                continue;
            }

            AddSaturated(field, weight[field], block.Documents, frequencies[(field * BitPacking.BlockSize)..], scores);
        }
    }

    public override void Score(in ClauseWeight weight, ReadOnlySpan<uint> documents, ReadOnlySpan<uint> frequencies, Span<float> scores)
    {
        scores = scores[..documents.Length];
        scores.Clear();
        for (var field = 0; field < _bounds.Length; field++)
        {
            var parts = LengthParts(field);
            var inField = frequencies.Slice(field * BitPacking.BlockSize, scores.Length);
            for (var i = 0; i < scores.Length; i++)
                if ((int)inField[i] is > 0 and var frequency) scores[i] += weight[field] * frequency / (frequency + parts[(int)documents[i]]);
        }
    }

    public override void Tabulate(in ClauseWeight weight, int field, int frequency, Span<float> scores)
    {
        ref var first = ref MemoryMarshal.GetReference(scores);
        ref var part = ref MemoryMarshal.GetReference(LengthParts(field).ByCode);
        var frequencies = Vector256.Create((float)frequency);
        var weights = Vector256.Create(weight[field]);
        for (nuint i = 0; i < (nuint)scores.Length; i += (nuint)Vector256<float>.Count)
            (weights * frequencies / (frequencies + Vector256.LoadUnsafe(ref part, i))).StoreUnsafe(ref first, i);
    }

    public override float Bound(in ClauseWeight weight, ReadOnlySpan<byte> impacts)
    {
        var bound = 0f;
        for (var field = 0; field < _bounds.Length; field++) bound += weight[field] * _bounds[field][impacts[field + 1]];
        return bound;
    }

    private void AddSaturated(int field, float weight, ReadOnlySpan<uint> documents, SparseNumbers frequencies, Span<float> scores)
    {
        var parts = LengthParts(field);
        while (frequencies.MoveNext())
        {
            float frequency = (int)frequencies.Value;
            if (frequency > 0) scores[frequencies.Index] += weight * frequency / (frequency + parts[(int)documents[frequencies.Index]]);
        }
    }

    private void AddSaturated(int field, float weight, ReadOnlySpan<uint> documents, ReadOnlySpan<uint> frequencies, Span<float> scores)
    {
        Span<float> parts = stackalloc float[BitPacking.BlockSize];
        LengthParts(field).Read(documents, parts);
        parts[documents.Length..].Fill(1);
        ref var part = ref MemoryMarshal.GetReference(parts);
        ref var first = ref MemoryMarshal.GetReference(frequencies[..BitPacking.BlockSize]);
        ref var score = ref MemoryMarshal.GetReference(scores[..BitPacking.BlockSize]);
        var weights = Vector256.Create(weight);
        for (nuint i = 0; i < BitPacking.BlockSize; i += (nuint)Vector256<float>.Count)
        {
            var frequency = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref first, i).AsInt32());
            var saturated = weights * frequency / (frequency + Vector256.LoadUnsafe(ref part, i));

            // A length part is 0 where k1 is, and then 0 / 0 is no number.
            saturated = Vector256.ConditionalSelect(Vector256.GreaterThan(frequency, Vector256<float>.Zero), saturated, Vector256<float>.Zero);
            (Vector256.LoadUnsafe(ref score, i) + saturated).StoreUnsafe(ref score, i);
        }
    }

    private static float[] Bounds(float factor)
    {
        var bounds = new float[256];
        for (var code = 1; code < bounds.Length; code++)
        {
            var x = factor * ImpactProfile.Decode(code);
            bounds[code] = Slack * (float.IsInfinity(x) ? 1 : x / (x + 1));
        }

        return bounds;
    }

    /// <summary>How many times larger the frequency over the length part is here, at most, than by the segment's impacts.</summary>
    private static float Factor(Segment segment, float[][] lengthParts, int field)
    {
        var factor = 0f;
        for (var code = 0; code < lengthParts[field].Length; code++)
        {
            if (segment.Lengths[field].Lengths[code] is var length && length > 0)
                factor = Math.Max(factor, segment.Profile.K1 * segment.Profile.LengthPart(field, length) / lengthParts[field][code]);
        }

        return factor;
    }
}
