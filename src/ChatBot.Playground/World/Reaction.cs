namespace ChatBot.Playground.World;

internal sealed class Reaction(string emoji)
{
    public string Emoji { get; } = emoji;

    public List<ulong> UserIds { get; } = [];
}
