namespace ChatBot.Discord.Entities;

/// <summary>An embed's last line.</summary>
/// <param name="Text">At most 2048 characters.</param>
public sealed record EmbedFooter(string? Text);
