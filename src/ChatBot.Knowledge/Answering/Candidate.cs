using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>A section that may answer, with what it would be quoted for.</summary>
/// <param name="Match">Where the question's concepts stand in it.</param>
/// <param name="Score">How well it answers, comparable only within one question.</param>
/// <param name="Sentences">What to quote, as places among the section's sentences.</param>
/// <param name="HeadingFit">How nearly the section's heading is the question, 0 to 1.</param>
/// <param name="Coverage">The share of the question that the section, its headings and its title hold.</param>
/// <param name="PassageCoverage">The share of the question that the quoted sentences hold, with the headings' help.</param>
internal sealed record Candidate(
    SectionMatch Match,
    float Score,
    ImmutableArray<int> Sentences,
    float HeadingFit,
    float Coverage,
    float PassageCoverage)
{
    public SectionProfile Profile => Match.Profile;
}
