namespace ChatBot.Playground.World;

internal sealed record StoredFile(string Name, string ContentType, byte[] Content);
