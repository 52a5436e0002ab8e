using System.Collections.Immutable;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>A question with what is expected of the reply to it.</summary>
/// <param name="Text">The question, as a member would write it.</param>
/// <param name="File">The file that states it.</param>
/// <param name="Line">Its line in that file, from 1.</param>
/// <param name="ShouldBeAnswered">Whether an answer is expected at all.</param>
public sealed record EvaluationQuestion(string Text, string File, int Line, bool ShouldBeAnswered)
{
    /// <summary>The sections any of which should come first.</summary>
    public ImmutableArray<SectionName> Best { get; init; } = [];

    /// <summary>Sections that are right too, though others are better.</summary>
    public ImmutableArray<SectionName> Also { get; init; } = [];

    /// <summary>Texts any of which should be quoted or listed.</summary>
    public ImmutableArray<string> Excerpts { get; init; } = [];

    /// <summary>Regular expressions any of which should match what is quoted.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    /// <summary>The lists of certifications that should be given, and no others.</summary>
    public ImmutableArray<ExpectedCertifications> Certifications { get; init; } = [];

    /// <summary>Where a part of a list will do: the names that must be in it.</summary>
    public ImmutableArray<string> LeastNames { get; init; } = [];
}
