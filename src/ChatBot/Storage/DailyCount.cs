namespace ChatBot.Storage;

/// <summary>How often something happened on a day (UTC).</summary>
/// <param name="Day">The day.</param>
/// <param name="Name">What happened.</param>
/// <param name="Value">How often.</param>
internal sealed record DailyCount(DateOnly Day, string Name, long Value);
