namespace ChatBot.Discord.Gateway;

/// <summary>How the bot appears (events/gateway-events.mdx#update-presence).</summary>
/// <param name="Activity">A line under its name, cut to 128 characters, or null for none.</param>
/// <param name="Status">online, idle, dnd or invisible.</param>
public sealed record Presence(string? Activity, string Status = "online");
