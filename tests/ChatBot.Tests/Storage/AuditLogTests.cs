using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class AuditLogTests
{
    [Fact]
    public void ChangesAreListedTheNewestFirst()
    {
        using var session = new StorageSession();
        var audit = session.The<AuditLog>();
        var at = session.Time.GetUtcNow();
        audit.Append(null, "1", "reindex", "2 sections changed", "aaa", "bbb");
        session.Time.SetClock(TimeSpan.FromHours(-1));
        audit.Append("g", "2", "settings");
        audit.Append("other", "3", "settings");

        Assert.Equal(
            [new AuditEntry(at.AddHours(-1), "g", "2", "settings", null, null, null), new AuditEntry(at, null, "1", "reindex", "2 sections changed", "aaa", "bbb")],
            audit.List("g", 0, 10));
        Assert.Equal(2, audit.Count("g"));
        Assert.Equal(["2"], audit.List(null, 1, 1).Select(entry => entry.Who));
        Assert.Equal(3, audit.Count(null));
    }
}
