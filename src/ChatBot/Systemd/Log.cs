using Microsoft.Extensions.Logging;

namespace ChatBot.Systemd;

internal static partial class Log
{
    [LoggerMessage(920, LogLevel.Error, "{Why}, so systemd gets no sign of life any more and will start the bot anew.")]
    public static partial void NoPulse(ILogger logger, string why);
}
