using ChatBot.Cli;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Diagnostics.Logging;

/// <summary>Finds out for whom to write, where the settings do not say.</summary>
internal sealed class LogStyle(IOptions<LoggingOptions> options, Shell shell)
{
    public LogFormat Format => Of(Set, shell.OutputIsTerminal, Environment.GetEnvironmentVariable);

    /// <summary>The first line may be written before the settings are judged.</summary>
    private string? Set
    {
        get
        {
            try
            {
                return options.Value.Format;
            }
            catch (OptionsValidationException)
            {
                return null;
            }
        }
    }

    /// <summary>A terminal has people before it, even one that a service of systemd opened.</summary>
    internal static LogFormat Of(string? set, bool isTerminal, Func<string, string?> environment)
    {
        if (Enum.TryParse<LogFormat>(set, ignoreCase: true, out var format)) return format;
        if (isTerminal) return LogFormat.Text;
        if (environment("DOTNET_RUNNING_IN_CONTAINER") is "true" or "1") return LogFormat.Json;
        return environment("JOURNAL_STREAM") is { Length: > 0 } || environment("INVOCATION_ID") is { Length: > 0 } ? LogFormat.Systemd : LogFormat.Text;
    }
}
