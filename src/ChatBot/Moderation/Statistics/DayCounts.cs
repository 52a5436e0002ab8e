namespace ChatBot.Moderation.Statistics;

/// <summary>What came of the questions of some days.</summary>
/// <param name="Answered">Answered.</param>
/// <param name="Missed">Not answered.</param>
/// <param name="Repeated">Led to an answer just given.</param>
internal readonly record struct DayCounts(long Answered, long Missed, long Repeated)
{
    public long Questions => Answered + Missed + Repeated;

    /// <summary>0 to 1; null where nothing was asked.</summary>
    public double? AnsweredShare => Answered + Missed == 0 ? null : (double)Answered / (Answered + Missed);

    public static DayCounts operator +(DayCounts one, DayCounts other) =>
        new(one.Answered + other.Answered, one.Missed + other.Missed, one.Repeated + other.Repeated);
}
