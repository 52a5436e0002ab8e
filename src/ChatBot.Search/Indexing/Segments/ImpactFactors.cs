namespace ChatBot.Search.Indexing.Segments;

/// <summary>Computes what postings weigh by a profile.</summary>
internal sealed class ImpactFactors
{
    // For each field and code of a length, what a frequency is multiplied by in all fields together, and alone.
    private readonly (float Joint, float Alone)[][] _factors;

    /// <param name="profile">The profile.</param>
    /// <param name="lengths">For each field, the length that each code stands for.</param>
    public ImpactFactors(ImpactProfile profile, IEnumerable<int[]> lengths) =>
        _factors = [.. lengths.Select((ofCodes, field) => Array.ConvertAll(ofCodes, length => Factors(profile, field, length)))];

    /// <summary>For each code of a field's lengths, what a frequency is multiplied by in all fields together, and alone.</summary>
    public ReadOnlySpan<(float Joint, float Alone)> OfField(int field) => _factors[field];

    private static (float Joint, float Alone) Factors(ImpactProfile profile, int field, int length)
    {
        // No term occurs in a field without terms, so that its factor does not matter.
        if (length == 0) return default;
        var part = profile.LengthPart(field, length);
        return (profile.Fields[field].Weight / part / profile.K1, 1 / part / profile.K1);
    }
}
