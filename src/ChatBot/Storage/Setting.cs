namespace ChatBot.Storage;

/// <summary>Something that moderators set for their guild, or for one of its channels.</summary>
/// <param name="Guild">The guild.</param>
/// <param name="Channel">The channel; null for the guild.</param>
/// <param name="Key">What is set.</param>
/// <param name="Json">To what.</param>
internal sealed record Setting(string Guild, string? Channel, string Key, string Json);
