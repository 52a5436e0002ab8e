namespace ChatBot.Discord.Gateway;

/// <summary>Takes a session up again (events/gateway-events.mdx#resume).</summary>
internal sealed record Resume(string Token, string SessionId, long Seq);
