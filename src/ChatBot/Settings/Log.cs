using Microsoft.Extensions.Logging;

namespace ChatBot.Settings;

internal static partial class Log
{
    [LoggerMessage(901, LogLevel.Information, "{Key} is {Value} from now on.")]
    public static partial void Changed(ILogger logger, string key, string value);

    [LoggerMessage(902, LogLevel.Warning, "{Key} has changed in the settings; that counts once the bot is restarted.")]
    public static partial void NeedsRestart(ILogger logger, string key);

    [LoggerMessage(903, LogLevel.Error, "{Fault}")]
    public static partial void Refused(ILogger logger, string fault);

    [LoggerMessage(904, LogLevel.Error, "The settings stay as they were until their files are right.")]
    public static partial void Kept(ILogger logger);
}
