using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class MissCountsTests
{
    private const string Topic = "nurse pay?";

    [Fact]
    public void ItGoesOnFromWhatIsStored()
    {
        using var session = new StorageSession();
        session.Miss(Topic);
        session.Miss(Topic);

        var counts = new MissCounts(session.The<Gaps>(), session.Time);

        Assert.Equal([3, 4], [counts.Another("g", Topic), counts.Another("g", Topic)]);
        Assert.Equal([1, 1], [counts.Another("other", Topic), counts.Another("g", "what about pilots?")]);
    }

    [Fact]
    public void WhatIsKnownIsToldWhileTheStorageIsInTrouble()
    {
        using var session = new StorageSession();
        var counts = session.The<MissCounts>();
        counts.Another("g", Topic);
        session.Execute("DROP TABLE misses");

        Assert.Equal(2, counts.Another("g", Topic));
        Assert.Null(counts.Another("g", "what about pilots?"));
    }

    [Fact]
    public void WhatWasForgottenMeanwhileCountsNoMore()
    {
        using var session = new StorageSession();
        for (var i = 0; i < 3; i++) session.Miss(Topic, member: "ada");
        session.The<Privacy>().Forget("ada");

        session.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(1, session.The<MissCounts>().Another("g", Topic));
    }
}
