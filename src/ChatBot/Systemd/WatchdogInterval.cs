using System.Globalization;

namespace ChatBot.Systemd;

/// <summary>How long systemd waits for a sign of life; null where it does not wait.</summary>
internal sealed record WatchdogInterval(TimeSpan? Value)
{
    private const double MicrosecondsPerMillisecond = 1_000;

    /// <summary>Reads what systemd put into the environment (sd_watchdog_enabled(3)); meant for another process it counts not.</summary>
    public static WatchdogInterval Of(string? microseconds, string? processId) =>
        long.TryParse(microseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0
        && (string.IsNullOrEmpty(processId) || processId == Environment.ProcessId.ToString(CultureInfo.InvariantCulture))
            ? new WatchdogInterval(TimeSpan.FromMilliseconds(value / MicrosecondsPerMillisecond))
            : new WatchdogInterval(null as TimeSpan?);
}
