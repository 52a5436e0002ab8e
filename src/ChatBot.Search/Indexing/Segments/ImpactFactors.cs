namespace ChatBot.Search.Indexing.Segments;

/// <summary>Computes what postings weigh by a profile.</summary>
internal sealed class ImpactFactors
{
    private readonly ImpactFactor[][] _factors;

    /// <param name="profile">The profile.</param>
    /// <param name="lengths">For each field, the length that each code stands for.</param>
    public ImpactFactors(ImpactProfile profile, params ReadOnlySpan<int[]> lengths)
    {
        _factors = new ImpactFactor[lengths.Length][];
        for (var field = 0; field < lengths.Length; field++)
        {
            _factors[field] = new ImpactFactor[lengths[field].Length];
            for (var code = 0; code < _factors[field].Length; code++) _factors[field][code] = Factor(profile, field, lengths[field][code]);
        }
    }

    /// <summary>The factor for each code of a field's lengths.</summary>
    public ReadOnlySpan<ImpactFactor> OfField(int field) => _factors[field];

    private static ImpactFactor Factor(ImpactProfile profile, int field, int length)
    {
        // No term occurs in a field without terms, so that its factor does not matter.
        if (length == 0) return default;
        var part = profile.LengthPart(field, length);
        return new ImpactFactor(profile.Fields[field].Weight / part / profile.K1, 1 / part / profile.K1);
    }
}
