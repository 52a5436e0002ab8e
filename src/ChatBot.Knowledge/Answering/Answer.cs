using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Answering;

/// <summary>The corpus answers the question.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Section">The section that answers.</param>
/// <param name="Excerpt">The sentences that answer, as spans of the section's text, in its order; none where a list of certifications is the answer.</param>
/// <param name="Certifications">The lists that the question asks for, narrowed to the vendor it names.</param>
public sealed record Answer(
    string Question,
    Section Section,
    ImmutableArray<TextSpan> Excerpt,
    ImmutableArray<CertificationList> Certifications) : Reply(Question)
{
    /// <summary>The terms of the section's text, where the answer was found by them.</summary>
    internal TermText? Terms { get; init; }
}
