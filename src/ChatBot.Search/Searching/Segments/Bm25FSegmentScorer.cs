using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary><see cref="Bm25FSimilarity"/> in one segment, in the very order of float operations that it has in memory.</summary>
internal sealed class Bm25FSegmentScorer : SegmentScorer
{
    private readonly FieldWeight[] _fields;
    private readonly float _k1;

    /// <summary>For each code of an impact, the most that <c>frequency / (frequency + k1)</c> can be.</summary>
    private readonly float[] _bounds = new float[256];

    public Bm25FSegmentScorer(Segment segment, float[][] lengthParts, FieldWeight[] fields, float k1)
        : base(segment, lengthParts)
    {
        _fields = fields;
        _k1 = k1;
        var factor = Factor(segment, lengthParts) * segment.Profile.K1;
        for (var code = 0; code < _bounds.Length; code++)
        {
            var frequency = factor == 0 ? 0 : float.IsInfinity(factor) ? factor : factor * ImpactProfile.Decode(code);
            _bounds[code] = Slack * (float.IsInfinity(frequency) ? 1 : frequency / (frequency + k1));
        }
    }

    public override float Score(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies)
    {
        var frequency = 0f;
        for (var field = 0; field < frequencies.Length; field++)
            if (frequencies[field] > 0) frequency += _fields[field].Weight * frequencies[field] / LengthParts(field)[document];
        return weight[0] * frequency / (frequency + _k1);
    }

    public override float Score(in ClauseWeight weight, PostingsReader block, int index)
    {
        var document = (int)block.Documents[index];
        var frequency = 0f;
        for (var field = 0; field < _fields.Length; field++)
        {
            if (block.Frequency(field, index) is var inField and > 0) frequency += _fields[field].Weight * inField / LengthParts(field)[document];
        }

        return weight[0] * frequency / (frequency + _k1);
    }

    public override void Score(in ClauseWeight weight, PostingsReader block, Span<uint> frequencies, Span<float> scores)
    {
        scores = scores[..BitPacking.BlockSize];
        scores.Clear();
        block.ReadFrequencies(frequencies);
        for (var field = 0; field < _fields.Length; field++)
        {
            if (_fields[field].Weight == 0) continue;
            if (block.IsSparse(field, out var few))
            {
                AddNormalized(field, block.Documents, few, scores);
                continue;
            }

            AddNormalized(field, block.Documents, frequencies[(field * BitPacking.BlockSize)..], scores);
        }

        Saturate(weight[0], _k1, scores);
    }

    public override void Score(in ClauseWeight weight, ReadOnlySpan<uint> documents, ReadOnlySpan<uint> frequencies, Span<float> scores)
    {
        scores = scores[..documents.Length];
        scores.Clear();
        for (var field = 0; field < _fields.Length; field++)
        {
            if (_fields[field].Weight == 0) continue;
            var weightOfField = _fields[field].Weight;
            var parts = LengthParts(field);
            var inField = frequencies.Slice(field * BitPacking.BlockSize, scores.Length);
            for (var i = 0; i < scores.Length; i++)
                if (inField[i] > 0) scores[i] += weightOfField * (int)inField[i] / parts[(int)documents[i]];
        }

        foreach (ref var score in scores) score = weight[0] * score / (score + _k1);
    }

    public override void Tabulate(in ClauseWeight weight, int field, int frequency, Span<float> scores)
    {
        if (_fields[field].Weight == 0)
        {
            scores.Clear();
            return;
        }

        ref var first = ref MemoryMarshal.GetReference(scores);
        ref var part = ref MemoryMarshal.GetReference(LengthParts(field).ByCode);
        var weighted = Vector256.Create(_fields[field].Weight * frequency);
        for (nuint i = 0; i < (nuint)scores.Length; i += (nuint)Vector256<float>.Count)
            (weighted / Vector256.LoadUnsafe(ref part, i)).StoreUnsafe(ref first, i);
        Saturate(weight[0], _k1, scores);
    }

    public override float Bound(in ClauseWeight weight, ReadOnlySpan<byte> impacts) => weight[0] * _bounds[impacts[0]];

    private void AddNormalized(int field, ReadOnlySpan<uint> documents, SparseNumbers frequencies, Span<float> sums)
    {
        var weight = _fields[field].Weight;
        var parts = LengthParts(field);
        while (frequencies.MoveNext())
            sums[frequencies.Index] += weight * (int)frequencies.Value / parts[(int)documents[frequencies.Index]];
    }

    private void AddNormalized(int field, ReadOnlySpan<uint> documents, ReadOnlySpan<uint> frequencies, Span<float> sums)
    {
        Span<float> parts = stackalloc float[BitPacking.BlockSize];
        LengthParts(field).Read(documents, parts);
        parts[documents.Length..].Fill(1);
        ref var part = ref MemoryMarshal.GetReference(parts);
        ref var frequency = ref MemoryMarshal.GetReference(frequencies[..BitPacking.BlockSize]);
        ref var sum = ref MemoryMarshal.GetReference(sums[..BitPacking.BlockSize]);
        var weights = Vector256.Create(_fields[field].Weight);
        for (nuint i = 0; i < BitPacking.BlockSize; i += (nuint)Vector256<float>.Count)
        {
            var inField = Vector256.ConvertToSingle(Vector256.LoadUnsafe(ref frequency, i).AsInt32());
            var normalized = weights * inField / Vector256.LoadUnsafe(ref part, i);
            (Vector256.LoadUnsafe(ref sum, i) + normalized).StoreUnsafe(ref sum, i);
        }
    }

    private static void Saturate(float weight, float k1, Span<float> frequencies)
    {
        ref var first = ref MemoryMarshal.GetReference(frequencies);
        var weights = Vector256.Create(weight);
        var k1s = Vector256.Create(k1);
        for (nuint i = 0; i < (nuint)frequencies.Length; i += (nuint)Vector256<float>.Count)
        {
            var frequency = Vector256.LoadUnsafe(ref first, i);
            (weights * frequency / (frequency + k1s)).StoreUnsafe(ref first, i);
        }
    }

    /// <summary>How many times more a frequency weighs here, at most, than by the segment's impacts.</summary>
    private float Factor(Segment segment, float[][] lengthParts)
    {
        var factor = 0f;
        for (var field = 0; field < _fields.Length; field++)
        {
            for (var code = 0; code < lengthParts[field].Length; code++)
            {
                if (segment.Lengths[field].Lengths[code] is var length && (length == 0 || _fields[field].Weight == 0)) continue;
                var here = _fields[field].Weight / lengthParts[field][code];
                factor = Math.Max(factor, here / (segment.Profile.Fields[field].Weight / segment.Profile.LengthPart(field, length)));
            }
        }

        return factor;
    }
}
