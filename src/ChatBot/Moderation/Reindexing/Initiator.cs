namespace ChatBot.Moderation.Reindexing;

/// <summary>Who began a reindex: a moderator by id, or one of those that have none.</summary>
internal static class Initiator
{
    /// <summary>A file of the corpus that changed.</summary>
    public const string Watcher = "watcher";

    /// <summary>Somebody on the machine that the bot runs on.</summary>
    public const string Shell = "shell";

    /// <summary>The name in words, without a mention.</summary>
    public static string Name(string who) => who switch
    {
        Watcher => "a changed file",
        Shell => "the shell",
        _ => $"moderator {who}",
    };

    /// <summary>The name in a message.</summary>
    public static string Mention(string who) => who is Watcher or Shell ? Name(who) : $"<@{who}>";
}
