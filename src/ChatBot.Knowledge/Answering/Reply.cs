using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>What came of a question: an <see cref="Answer"/>, a <see cref="Miss"/>, or <see cref="NotAQuestion"/>.</summary>
/// <param name="Question">The question as it was asked.</param>
public abstract record Reply(string Question)
{
    /// <summary>Sections that come close, the closest first, without the one that answers.</summary>
    public ImmutableArray<SectionHit> Alternatives { get; init; } = [];

    /// <summary>The share, 0 to 1, of the question's informative words (by how rare they are) that the best section covers.</summary>
    public double Coverage { get; init; }

    /// <summary>
    /// How sure, 0 to 1, the best section is to answer: what it and its quoted passage say of the question; 0 where a rule
    /// forbids it as an answer.
    /// </summary>
    public double Confidence { get; init; }

    /// <summary>How far, 0 to 1, the best section stands above the next: 1 − next / best.</summary>
    public double Margin { get; init; }

    /// <summary>The question's informative words that the best section does not hold, as they were asked.</summary>
    public ImmutableArray<string> MissingWords { get; init; } = [];

    /// <summary>How the reply came about, for people.</summary>
    public ReplyExplanation? Explanation { get; init; }
}
