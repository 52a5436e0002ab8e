namespace ChatBot.Playground.World;

internal sealed record ForumTag(ulong Id, string Name);
