using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>What became of registering the commands.</summary>
/// <param name="Guild">The guild that they are in; null for everywhere.</param>
/// <param name="Added">Those that Discord did not know.</param>
/// <param name="Changed">Those that differed.</param>
/// <param name="Removed">Those that are no longer declared.</param>
/// <param name="ClearedElsewhere">How many were taken out of other scopes, where they would show twice.</param>
public sealed record CommandSyncResult(
    Snowflake? Guild,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    int ClearedElsewhere)
{
    /// <summary>Whether there was nothing to do.</summary>
    public bool WasInSync => Added.Count + Changed.Count + Removed.Count + ClearedElsewhere == 0;
}
