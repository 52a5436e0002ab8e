namespace ChatBot.Fuzz;

/// <summary>Something that must not be.</summary>
/// <param name="Kind">What it is, and where in our code: findings of one kind are one.</param>
/// <param name="Details">For people.</param>
internal sealed record Finding(string Kind, string Details)
{
    public const string TooSlow = "too slow";
    public const string TooMuch = "too much memory";

    private const int LongestKind = 150;

    /// <summary>The number of the case; −1 for an input that was kept.</summary>
    public long Case { get; init; } = -1;

    /// <summary>What it was found with, made as small as could be.</summary>
    public byte[] Input { get; init; } = [];

    /// <summary>Where the input was saved.</summary>
    public string File { get; init; } = "";

    public static Finding Of(Exception exception)
    {
        if (exception is BrokenException) return new Finding(exception.Message.Length <= LongestKind ? exception.Message : exception.Message[..LongestKind], exception.ToString());
        var frames = (exception.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries);
        var place = Array.Find(frames, frame => frame.StartsWith("at ChatBot.", StringComparison.Ordinal) && !frame.StartsWith("at ChatBot.Fuzz.", StringComparison.Ordinal))
            ?? frames[0];
        if (place.IndexOf('(', StringComparison.Ordinal) is var end and > 0) place = place[..end];
        return new Finding($"{exception.GetType().Name} {place}".Trim(), exception.ToString());
    }
}
