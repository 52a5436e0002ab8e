namespace ChatBot.Conversation;

/// <summary>Where something was said.</summary>
/// <param name="Channel">The channel, thread or direct message, by the platform's identifier.</param>
/// <param name="Guild">The server or workspace; null in direct messages.</param>
internal sealed record Place(string Channel, string? Guild)
{
    /// <summary>Whether the bot and the asker are alone.</summary>
    public bool IsDirect => Guild is null;
}
