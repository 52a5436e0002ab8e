namespace ChatBot.Storage;

/// <summary>Something that was changed in the bot.</summary>
/// <param name="At">When.</param>
/// <param name="Guild">In which guild; null for all.</param>
/// <param name="Who">By whom, by the platform's identifier: who changes things is named. Null where the bot was asked to forget them.</param>
/// <param name="What">What was done.</param>
/// <param name="Details">What there is to say about it.</param>
/// <param name="VersionBefore">The articles' version before.</param>
/// <param name="VersionAfter">The articles' version after.</param>
internal sealed record AuditEntry(DateTimeOffset At, string? Guild, string? Who, string What, string? Details, string? VersionBefore, string? VersionAfter);
