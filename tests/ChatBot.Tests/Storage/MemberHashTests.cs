using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class MemberHashTests
{
    [Fact]
    public void AMemberHasTheSameHashOverRestarts()
    {
        using var session = new StorageSession();
        var hash = session.The<MemberHash>().Of("80351110224678912");
        session.Stop();

        Assert.Equal(hash, session.The<MemberHash>().Of("80351110224678912"));
        Assert.Matches("^[0-9a-f]{16}$", hash);
        Assert.NotEqual(hash, session.The<MemberHash>().Of("80351110224678913"));
    }

    [Fact]
    public void EveryDatabaseHashesInItsOwnWay()
    {
        using var one = new StorageSession();
        using var other = new StorageSession();

        Assert.NotEqual(one.The<MemberHash>().Of("1"), other.The<MemberHash>().Of("1"));
    }
}
