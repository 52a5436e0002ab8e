using ChatBot.Settings.Catalog;
using ChatBot.Settings.Sources;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Settings;

/// <summary>
/// Takes over what changes in the settings files. It looks at those few files once a second: a watched folder may be
/// <c>/</c>, and neither bind mounts nor network drives tell of changes.
/// </summary>
internal sealed class SettingsWatcher(LiveSettings settings, TimeProvider time, ILogger<SettingsWatcher> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private SettingsSnapshot _seen = settings.Snapshot;
    private string _stamp = "";

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _stamp = Stamp();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var previous = _stamp;
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            var now = Stamp();
            // A file that is still being written is left alone until it is not.
            if (now == previous && now != _stamp)
            {
                _stamp = now;
                Reload();
            }

            previous = now;
        }
    }

    private void Reload()
    {
        var next = settings.Sources.Read();
        var faults = SettingsChecker.Check(next);
        if (faults.Count > 0)
        {
            foreach (var fault in faults) Log.Refused(logger, fault.ToString());
            Log.Kept(logger);
            return;
        }

        var changes = Changes(_seen, next);
        _seen = next;
        settings.Use(next);
        foreach (var (path, key, value) in changes)
        {
            if (key.Reloads) Log.Changed(logger, path, value);
            else Log.NeedsRestart(logger, path);
        }
    }

    private static List<(string Path, SettingsKey Key, string Value)> Changes(SettingsSnapshot before, SettingsSnapshot after) =>
    [
        .. before.Effective.Keys.Union(after.Effective.Keys, StringComparer.OrdinalIgnoreCase)
            .Where(path => before.Effective.GetValueOrDefault(path)?.Value != after.Effective.GetValueOrDefault(path)?.Value)
            .Order(StringComparer.OrdinalIgnoreCase)
            .Select(path => (path, Key: SettingsCatalog.Find(path.Split(':'))))
            .Where(each => each.Key is not null)
            .Select(each => (each.path, each.Key!, ValueOf(each.Key!, after.Effective.GetValueOrDefault(each.path)?.Value))),
    ];

    private static string ValueOf(SettingsKey key, string? value) => (key, value) switch
    {
        ({ IsSecret: true }, _) => "not shown",
        (_, null) => key.IsItem ? "gone" : $"{key.Default ?? "not set"} again",
        _ => Redaction.Quote(value),
    };

    private string Stamp() => string.Join('|', settings.Sources.Files.Select(file => new FileInfo(file.Path)).Select(StampOf));

    private static string StampOf(FileInfo file)
    {
        try
        {
            return file.Exists ? $"{file.LastWriteTimeUtc.Ticks} {file.Length}" : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
