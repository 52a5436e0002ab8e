namespace ChatBot.Knowledge.Answering;

/// <summary>
/// Tells which sections are twins: under the same heading in articles of the same title, or of nearly the same text. Of
/// twins one is shown; the others are related.
/// </summary>
internal static class SectionTwins
{
    /// <summary>Of the sentences of two sections, the share that both must have.</summary>
    private const double LeastShared = 0.8;

    /// <summary>The items in their order, but all second and later ones of twins behind the others.</summary>
    public static List<T> Last<T>(IEnumerable<T> items, Func<T, SectionProfile> profile)
    {
        var first = new List<T>();
        var twins = new List<T>();
        foreach (var item in items) (first.Exists(other => AreTwins(profile(other), profile(item))) ? twins : first).Add(item);
        first.AddRange(twins);
        return first;
    }

    private static bool AreTwins(SectionProfile one, SectionProfile other) => HaveOneName(one, other) || HaveOneText(one, other);

    private static bool HaveOneName(SectionProfile one, SectionProfile other) =>
        one.Section.Heading == other.Section.Heading && one.Section.Article.Title == other.Section.Article.Title && one.Section.Article.File != other.Section.Article.File;

    private static bool HaveOneText(SectionProfile one, SectionProfile other)
    {
        var (keys, others) = (one.SentenceKeys, other.SentenceKeys);
        var (fewer, more) = keys.Length < others.Length ? (keys.Length, others.Length) : (others.Length, keys.Length);
        return more > 0 && fewer >= LeastShared * more && Shared(keys.AsSpan(), others.AsSpan()) >= LeastShared * more;
    }

    /// <summary>How many numbers are in both; either ascends.</summary>
    private static int Shared(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        var (shared, i, j) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            var order = one[i].CompareTo(other[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }

        return shared;
    }
}
