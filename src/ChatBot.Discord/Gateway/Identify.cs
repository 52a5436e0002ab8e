namespace ChatBot.Discord.Gateway;

/// <summary>Starts a session (events/gateway-events.mdx#identify).</summary>
internal sealed record Identify(string Token, IdentifyProperties Properties, int LargeThreshold, IReadOnlyList<int> Shard, PresenceUpdate? Presence, int Intents);
