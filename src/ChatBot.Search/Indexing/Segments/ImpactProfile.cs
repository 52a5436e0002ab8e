using System.Collections.Immutable;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// The BM25F parameters by which a segment's impacts were computed. A search with others gets sound bounds from the same
/// impacts, only looser ones: frequencies weigh at most some factor more than by these parameters.
/// </summary>
internal sealed record ImpactProfile(float K1, ImmutableArray<FieldWeight> Fields, ImmutableArray<float> AverageLengths)
{
    /// <summary>The largest code; what it stands for has no other bound than 1.</summary>
    public const int Unbounded = byte.MaxValue;

    /// <summary>
    /// A number from 0 to 1 in a byte, rounded up. What is encoded is <c>x / (x + 1)</c> with x the weighted frequency over
    /// k1 for all fields together, or the frequency over <c>k1 · (1 − b + b · length / average)</c> for one of them.
    /// </summary>
    public static byte Encode(float saturation) => (byte)Math.Min(Math.Ceiling(saturation * Unbounded), Unbounded);

    /// <summary>The x whose saturation is at least the one that was encoded; infinite where there is no bound.</summary>
    public static float Decode(int code) => code >= Unbounded ? float.PositiveInfinity : code / (float)(Unbounded - code);

    /// <summary>The most that a frequency in one field can be encoded as where that in all fields together is <paramref name="joint"/>.</summary>
    public byte Alone(int field, byte joint)
    {
        var x = Decode(joint) / Fields[field].Weight;
        return float.IsFinite(x) ? Encode(x / (x + 1)) : (byte)Unbounded;
    }

    /// <summary>What a field's length divides a frequency by.</summary>
    public float LengthPart(int field, int length) =>
        1 - Fields[field].B + (Fields[field].B * length / AverageLengths[field]);
}
