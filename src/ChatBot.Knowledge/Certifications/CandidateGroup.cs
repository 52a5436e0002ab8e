using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>Phrases of one shape that stand together: the items of a list, the cells of a column, headings beside each other.</summary>
/// <param name="Section">The section that holds them.</param>
/// <param name="Context">What says what they are.</param>
/// <param name="Candidates">The phrases, in the order of the article.</param>
/// <param name="Total">How many entries there are, those without a candidate among them.</param>
/// <param name="LeastWeak">How many entries there must be for names that are weak; 0 where a weak name never counts.</param>
internal sealed record CandidateGroup(Section Section, ListContext Context, IReadOnlyList<NameCandidate> Candidates, int Total, int LeastWeak)
{
    /// <summary>The candidates that are certifications, judged together; none where the group lists something else.</summary>
    public IEnumerable<NameCandidate> Accepted()
    {
        var strong = Count(NameStrength.Strong);
        var medium = Count(NameStrength.Medium);
        var weak = Count(NameStrength.Weak);
        var certified = Candidates.Count(candidate => candidate.Name.Contains("certified", StringComparison.OrdinalIgnoreCase));
        var isForLearning = Context.IsAboutLearning && certified < Total * 0.8;
        if (isForLearning || (LeastWeak > 0 && Context.IsBelowName && !Context.Announces))
            return [];
        if (strong > 0 && (strong + medium) * 2 >= Total && (strong >= 2 || certified > 0 || Context.IsAboutCertifications))
            return AtLeast(Context.Announces && (strong + medium + weak) * 10 >= Total * 8 ? NameStrength.Weak : NameStrength.Medium);
        if (Context.Announces && (strong + medium) * 10 >= Total * 6)
            return AtLeast(NameStrength.Medium);
        return LeastWeak > 0 && Total >= LeastWeak && Context.Announces && (strong + medium + weak) * 10 >= Total * 7 ? AtLeast(NameStrength.Weak) : [];
    }

    private int Count(NameStrength strength) => Candidates.Count(candidate => candidate.Strength == strength);

    private IEnumerable<NameCandidate> AtLeast(NameStrength strength) => Candidates.Where(candidate => candidate.Strength >= strength);
}
