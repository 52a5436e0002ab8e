using System.Collections.Immutable;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>What came of all questions of an evaluation. A share is null where no question bears on it.</summary>
/// <param name="Results">The results, in the order of the questions.</param>
public sealed record EvaluationRun(ImmutableArray<EvaluationResult> Results)
{
    private ImmutableArray<EvaluationResult> Expected { get; } = [.. Results.Where(result => result.Question.ShouldBeAnswered)];

    private ImmutableArray<EvaluationResult> Unwanted { get; } = [.. Results.Where(result => !result.Question.ShouldBeAnswered)];

    /// <summary>How many questions should be answered.</summary>
    public int ExpectedCount => Expected.Length;

    /// <summary>How many messages should be declined.</summary>
    public int UnwantedCount => Unwanted.Length;

    /// <summary>Share of the questions for which one of the best sections comes first.</summary>
    public double? Hit1 => Share(Expected, result => result.IsFirst);

    /// <summary>Share of the questions for which a right section is among the first three.</summary>
    public double? Hit3 => Share(Expected, result => result.Rank <= 3);

    /// <summary>Mean of 1 / the place of the first right section, 0 where it is not among the first ten.</summary>
    public double? MeanReciprocalRank => Expected.IsEmpty ? null : Expected.Average(result => result.Rank is { } rank ? 1.0 / rank : 0);

    /// <summary>Share of the questions with expected words whose words are quoted or listed.</summary>
    public double? Excerpt => Share([.. Expected.Where(result => result.ExcerptIsRight is not null)], result => result.ExcerptIsRight == true);

    /// <summary>How many questions expect words.</summary>
    public int ExcerptCount => Expected.Count(result => result.ExcerptIsRight is not null);

    /// <summary>Share of the questions for certifications whose lists are exactly as expected.</summary>
    public double? Certifications => Share([.. Expected.Where(result => result.CertificationsAreRight is not null)], result => result.CertificationsAreRight == true);

    /// <summary>How many questions expect lists of certifications.</summary>
    public int CertificationsCount => Expected.Count(result => result.CertificationsAreRight is not null);

    /// <summary>Share of the questions that are answered.</summary>
    public double? Answered => Share(Expected, result => result.IsAnswered);

    /// <summary>Share of what should be declined that is answered.</summary>
    public double? WronglyAnswered => Share(Unwanted, result => result.IsAnswered);

    /// <summary>
    /// The chance that of a question and a message to decline the question has the higher confidence: the area under the
    /// receiver operating characteristic, by its relation to the Mann-Whitney statistic (Hanley and McNeil 1982).
    /// </summary>
    public double? AreaUnderCurve => Expected.IsEmpty || Unwanted.IsEmpty
        ? null
        : Expected.Average(wanted => Unwanted.Average(other => 0.5 + (0.5 * wanted.Reply.Confidence.CompareTo(other.Reply.Confidence))));

    /// <summary>The time that half of the replies took at most.</summary>
    public TimeSpan MedianTime => Time(0.5);

    /// <summary>The time that 99 of 100 replies took at most.</summary>
    public TimeSpan LongTime => Time(0.99);

    /// <summary>The results that are not as expected.</summary>
    public IEnumerable<EvaluationResult> Failures => Results.Where(result => result.Fault is not null);

    private static double? Share(ImmutableArray<EvaluationResult> of, Func<EvaluationResult, bool> holds) =>
        of.IsEmpty ? null : of.Count(holds) / (double)of.Length;

    private TimeSpan Time(double share) => Results.IsEmpty
        ? TimeSpan.Zero
        : Results.Select(result => result.Elapsed).Order().ElementAt((int)Math.Ceiling(share * Results.Length) - 1);
}
