namespace ChatBot.Discord.Gateway;

/// <summary>How many sessions may be started (events/gateway.mdx#session-start-limit-object).</summary>
internal sealed record SessionStartLimit(int Total, int Remaining, int ResetAfter, int MaxConcurrency);
