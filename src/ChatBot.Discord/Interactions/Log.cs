using ChatBot.Discord.Entities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Interactions;

internal static partial class Log
{
    [LoggerMessage(400, LogLevel.Error, "The handler of {Interaction} failed; error id {ErrorId}")]
    public static partial void HandlerFailed(ILogger logger, Interaction interaction, string errorId, Exception exception);

    [LoggerMessage(401, LogLevel.Warning, "Interaction {Interaction} can no longer be answered, {Milliseconds:0} ms after it came: {Why}")]
    public static partial void Gone(ILogger logger, Snowflake interaction, double milliseconds, string why);

    [LoggerMessage(402, LogLevel.Warning, "The asker of {Interaction} could not be told ({ErrorId}): {Why}")]
    public static partial void ApologyFailed(ILogger logger, Snowflake interaction, string errorId, string why);

    [LoggerMessage(403, LogLevel.Warning, "Interaction {Interaction} could not be deferred after {Milliseconds:0} ms: {Why}")]
    public static partial void DeferFailed(ILogger logger, Snowflake interaction, double milliseconds, string why);

    [LoggerMessage(404, LogLevel.Warning, "Interaction {Interaction} was answered only after {Milliseconds:0} ms")]
    public static partial void Late(ILogger logger, Snowflake interaction, double milliseconds);

    [LoggerMessage(405, LogLevel.Warning, "Interaction {Interaction} refused: too many are being answered")]
    public static partial void Busy(ILogger logger, Snowflake interaction);

    [LoggerMessage(406, LogLevel.Information, "No suggestions for {Interaction}: {Why}")]
    public static partial void SuggestionsFailed(ILogger logger, Snowflake interaction, string why);

    [LoggerMessage(407, LogLevel.Warning, "This computer's clock and Discord's differ by {Seconds:0} s")]
    public static partial void ClockDiffers(ILogger logger, double seconds);

    [LoggerMessage(408, LogLevel.Information, "Commands registered; added: {Added}; changed: {Changed}; removed: {Removed}")]
    public static partial void CommandsRegistered(ILogger logger, string added, string changed, string removed);

    [LoggerMessage(409, LogLevel.Information, "{Count} commands taken out of {Scope}, where they would show twice")]
    public static partial void CommandsCleared(ILogger logger, int count, string scope);

    [LoggerMessage(410, LogLevel.Error, "The commands could not be registered; those that Discord knows go on working: {Why}")]
    public static partial void SyncFailed(ILogger logger, string why);
}
