namespace ChatBot.Conversation;

internal static class AskedByNames
{
    /// <summary>What metrics and traces call a way of asking.</summary>
    public static string Name(this AskedBy by) => by switch
    {
        AskedBy.Mention => "mention",
        AskedBy.Reply => "reply",
        AskedBy.DirectMessage => "direct-message",
        AskedBy.Command => "command",
        AskedBy.MessageMenu => "message-menu",
        _ => "open-channel",
    };
}
