using System.Collections.Immutable;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// The BM25F parameters by which a segment's impacts were computed. A search with others gets sound bounds from the same
/// impacts, only looser ones: frequencies weigh at most some factor more than by these parameters.
/// </summary>
internal sealed record ImpactProfile(float K1, ImmutableArray<FieldWeight> Fields, float[] AverageLengths)
{
    /// <summary>The largest code; what it stands for has no other bound than 1.</summary>
    public const int Unbounded = byte.MaxValue;

    /// <summary>
    /// The saturation <c>x / (x + 1)</c> in a byte, rounded up; x is the weighted frequency over k1 for all fields together,
    /// or the frequency over <c>k1 · (1 − b + b · length / average)</c> for one of them.
    /// </summary>
    public static byte Encode(float x)
    {
        var saturation = x / (x + 1);
        return saturation < 1 ? (byte)MathF.Ceiling(saturation * Unbounded) : (byte)Unbounded;
    }

    /// <summary>The x whose saturation is at least the one that was encoded; infinite where there is no bound.</summary>
    public static float Decode(int code) => code >= Unbounded ? float.PositiveInfinity : code / (float)(Unbounded - code);

    /// <summary>What a field's length divides a frequency by.</summary>
    public float LengthPart(int field, int length) =>
        1 - Fields[field].B + (Fields[field].B * length / AverageLengths[field]);
}
