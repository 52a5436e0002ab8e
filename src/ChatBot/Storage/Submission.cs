namespace ChatBot.Storage;

/// <summary>A change of an article that somebody made from chat.</summary>
/// <param name="Id">Its number.</param>
/// <param name="At">When.</param>
/// <param name="Guild">In which guild; null for a direct message.</param>
/// <param name="Who">By whom; null where the bot was asked to forget them.</param>
/// <param name="File">The article's path in the corpus folder.</param>
/// <param name="Before">What stood there; null where nothing did.</param>
/// <param name="After">What stands there since; null where nothing does.</param>
/// <param name="Undoes">The submission that it takes back; null where it takes back none.</param>
/// <param name="VersionBefore">The articles' version before.</param>
/// <param name="VersionAfter">The articles' version after.</param>
internal sealed record Submission(
    long Id,
    DateTimeOffset At,
    string? Guild,
    string? Who,
    string File,
    byte[]? Before,
    byte[]? After,
    long? Undoes,
    string? VersionBefore,
    string? VersionAfter);
