namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// How a term's occurrences are written in a run, one after the other as they are met: each as a number, whose lowest
/// bits say what follows it.
/// </summary>
internal static class RunFormat
{
    /// <summary>The number is how far the document is behind the one before; that of an occurrence follows.</summary>
    public const uint NextDocument = 1;

    /// <summary>A number follows, the field.</summary>
    public const uint OtherField = 2;

    /// <summary>A number follows, which of the term's words it is.</summary>
    public const uint OtherWord = 4;

    /// <summary>Above these bits stands how far the occurrence is behind the one before in the same field.</summary>
    public const int PositionShift = 3;

    /// <summary>Above this bit stands how far the document is behind the one before.</summary>
    public const int DocumentShift = 1;
}
