using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Rest;

internal static partial class Log
{
    [LoggerMessage(200, LogLevel.Information, "{Request} failed on try {Attempt} and is tried again in {Milliseconds:0} ms: {Reason}")]
    public static partial void Retrying(ILogger logger, RestRequest request, int attempt, double milliseconds, string reason);

    [LoggerMessage(201, LogLevel.Warning, "{Request} is rate limited ({Scope}) for {Seconds:0.###} s")]
    public static partial void RateLimited(ILogger logger, RestRequest request, string scope, double seconds);
}
