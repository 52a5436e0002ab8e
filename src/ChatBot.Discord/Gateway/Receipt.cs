namespace ChatBot.Discord.Gateway;

/// <summary>A dispatch of one session, to be handled.</summary>
internal readonly record struct Receipt(long Sequence, int Epoch)
{
    /// <summary>Of what came in another way.</summary>
    public static Receipt None { get; } = new(0, -1);
}
