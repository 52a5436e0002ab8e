namespace ChatBot.Discord.Entities;

/// <summary>The line over an embed's title.</summary>
/// <param name="Name">At most 256 characters.</param>
/// <param name="Url">Where it leads.</param>
public sealed record EmbedAuthor(string? Name, string? Url = null);
