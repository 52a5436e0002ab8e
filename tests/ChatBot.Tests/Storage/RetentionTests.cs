using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class RetentionTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public void WhatIsTooOldIsDeletedWithoutATrace()
    {
        using var session = new StorageSession();
        session.Miss("purgeme?");
        session.Vote("pay", helped: false, remark: "purgeme too");
        session.The<AuditLog>().Append("g", "1", "purgeme as well");
        session.The<Gaps>().Dismiss("g", "purgeme?");
        session.The<SettingsStore>().Set("g", null, "keep", "true");
        session.Time.Advance(90 * Day);
        session.Miss("young?");
        Assert.Equal(0, session.The<Retention>().Purge());

        session.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(3, session.The<Retention>().Purge());
        Assert.False(session.HoldsInClear("purgeme"));
        Assert.Equal(1, session.Count("misses"));
        Assert.Equal(0, session.Count("dismissals"));
        Assert.Equal(1, session.Count("settings"));
    }

    [Fact]
    public async Task ItPurgesAtTheStartAndEveryDay()
    {
        using var session = new StorageSession();
        session.Miss("a question?");
        session.Time.Advance(91 * Day);
        session.Miss("another?");
        var retention = session.The<Retention>();
        await retention.StartAsync(CancellationToken.None);

        await session.Log.SeenAsync("1 rows older than 90 days were deleted", 1);
        Assert.Equal(1, session.Count("misses"));

        for (var i = 0; i < 91; i++) session.Time.Advance(Day);
        await session.Log.SeenAsync("1 rows older than 90 days were deleted", 2);

        Assert.Equal(0, session.Count("misses"));
        await retention.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void AClockThatIsSetBackDeletesNothing()
    {
        using var session = new StorageSession();
        session.Miss("a question?");
        session.Time.SetClock(-1000 * Day);

        Assert.Equal(0, session.The<Retention>().Purge());
        Assert.Equal(1, session.Count("misses"));
    }

    [Fact]
    public void WhatWasWrittenWhileTheClockRanAheadIsNotKeptLonger()
    {
        using var session = new StorageSession();
        session.Time.SetClock(1000 * Day);
        session.Miss("a question?");
        session.Time.SetClock(-1000 * Day);

        Assert.Equal(0, session.The<Retention>().Purge());
        session.Time.Advance(91 * Day);

        Assert.Equal(1, session.The<Retention>().Purge());
    }

    [Fact]
    public void ADamagedFileIsKeptNoLongerThanTheRest()
    {
        using var session = new StorageSession();
        Directory.CreateDirectory(Path.GetDirectoryName(session.File)!);
        File.WriteAllText(session.File, "damaged");
        File.WriteAllText(session.File + ".corrupt-yesterday", "not ours to name");
        var aside = session.Database.Damaged!;
        File.WriteAllText(aside + "-wal", "log");

        session.Time.Advance(90 * Day);
        session.The<Retention>().Purge();
        Assert.True(File.Exists(aside));

        session.Time.Advance(Day);
        session.The<Retention>().Purge();
        Assert.Equal([session.File + ".corrupt-yesterday"], Directory.GetFiles(Path.GetDirectoryName(session.File)!, "*.corrupt-*"));
    }
}
