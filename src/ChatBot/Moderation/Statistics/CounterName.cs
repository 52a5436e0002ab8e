namespace ChatBot.Moderation.Statistics;

/// <summary>What a counter counts, and for which guild: <c>GUILD:answered</c>. The guild of direct messages is empty.</summary>
internal static class CounterName
{
    public const string Answered = "answered";
    public const string Missed = "missed";
    public const string Repeated = "repeated";
    public const string Hinted = "hinted";
    public const string Time = "time:";
    public const string Section = "section:";

    public static string Of(string? guild, string what) => $"{guild}:{what}";

    /// <summary>What it counts; null where that is another guild's. A null guild has them all.</summary>
    public static string? WhatOf(string name, string? guild)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon >= 0 && (guild is null || name.AsSpan(0, colon).SequenceEqual(guild)) ? name[(colon + 1)..] : null;
    }
}
