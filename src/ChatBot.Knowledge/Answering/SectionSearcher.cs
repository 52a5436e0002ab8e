using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Ranks sections for a query: by retrieval, then by how much of the heading the query names, twins last.</summary>
internal sealed class SectionSearcher(SectionRetriever retriever, IReadOnlyList<SectionProfile> profiles)
{
    /// <summary>How many sections are weighed for each that is wanted, so that twins and headings can change the order.</summary>
    private const int Breadth = 6;

    /// <summary>What a heading that the query names whole adds to the score.</summary>
    private const float HeadingGain = 0.25f;

    /// <summary>The sections that fit best, at most <paramref name="top"/>.</summary>
    public ImmutableArray<SectionHit> Search(Question question, int top)
    {
        var found = retriever.Retrieve(question, Math.Min(profiles.Count, top * Breadth))
            .Select(hit => (Profile: profiles[hit.Document], hit.Score))
            .Select(hit => hit with { Score = hit.Score * (1 + (HeadingGain * Named(question, hit.Profile))) })
            .OrderByDescending(hit => hit.Score);
        return [.. SectionTwins.Last(found, hit => hit.Profile).Take(top).Select(hit => new SectionHit(hit.Profile.Section, hit.Score))];
    }

    /// <summary>The share, 0 to 1, of the heading's telling terms that the question holds.</summary>
    private static float Named(Question question, SectionProfile profile)
    {
        var match = SectionMatch.Of(profile, question.Concepts);
        var terms = 0;
        for (var c = 0; c < question.Concepts.Length; c++)
            if (match.Heading[c] > 0) terms += question.Concepts[c].Meaning.Length;
        return Math.Min(1, terms / (float)Math.Max(1, profile.HeadingMatters));
    }
}
