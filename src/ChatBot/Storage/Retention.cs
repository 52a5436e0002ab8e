using ChatBot.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Storage;

/// <summary>Deletes what is older than may be kept, at the start and every day.</summary>
internal sealed class Retention(Database database, IOptions<StorageOptions> options, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromDays(1);
    private static readonly string[] Tables = ["misses", "votes", "audit", "submissions"];

    /// <summary>Tells how many rows were deleted.</summary>
    public int Purge()
    {
        var now = time.GetUtcNow();
        var oldest = now.AddDays(-options.Value.RetentionDays);
        var deleted = database.Write(connection =>
        {
            var rows = Tables.Sum(table => Purge(connection, table, now, oldest));
            Gaps.Tidy(connection);
            return rows;
        });
        if (deleted > 0) database.Scrub();
        DamagedFile.DeleteOlder(database.Path, oldest);
        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do TryPurge();
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private static int Purge(SqliteConnection connection, string table, DateTimeOffset now, DateTimeOffset oldest)
    {
        // Written while the clock ran ahead: it would be kept for too long.
        connection.Execute($"UPDATE {table} SET at = @now WHERE at > @ahead", ("@now", now), ("@ahead", now + ClocksDiffer));
        return connection.Execute($"DELETE FROM {table} WHERE at < @oldest", ("@oldest", oldest));
    }

    private void TryPurge()
    {
        var days = options.Value.RetentionDays;
        try
        {
            if (Purge() is > 0 and var rows) Log.Purged(logger, rows, days);
        }
        catch (Exception exception)
        {
            Log.NotPurged(logger, days, exception.Message);
        }
    }
}
