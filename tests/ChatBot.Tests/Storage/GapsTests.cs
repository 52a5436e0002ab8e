using ChatBot.Conversation;
using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class GapsTests
{
    [Fact]
    public void MissesAreGroupedByTopicTheMostAskedFirst()
    {
        using var session = new StorageSession();
        var first = session.Time.GetUtcNow();
        session.Miss("nurse pay?");
        session.Miss("what about pilots?");
        session.Time.Advance(TimeSpan.FromHours(2));
        session.Miss("Nurse Pay?", member: "2");
        session.Miss("NURSE PAY?", member: "2");

        var gaps = session.The<Gaps>().List("g", 0, 10);

        Assert.Equal(["nurse pay?", "what about pilots?"], gaps.Select(gap => gap.Topic));
        Assert.Equal(new Gap("nurse pay?", 3, 2, first, first.AddHours(2), "NURSE PAY?", "No section fits.", null, false), gaps[0]);
        Assert.Equal(3, session.The<Gaps>().TimesAsked("g", "nurse pay?"));
    }

    [Fact]
    public void WhereThereAreTooManyTheOldestMakeRoom()
    {
        using var session = new StorageSession();
        foreach (var number in Enumerable.Range(0, 10))
            session.The<Database>().Write(connection => { Gaps.Add(connection, session.Time.GetUtcNow(), new Place("c", "g"), "1", $"{number}", Some.Miss(), most: 3); return 0; });

        Assert.Equal(["7", "8", "9"], session.The<Gaps>().List("g", 0, 100).Select(gap => gap.Topic).Order());
    }

    [Fact]
    public void TheSectionThatCameClosestIsNamed()
    {
        using var session = new StorageSession();
        var inquiry = new Inquiry(new Place("c", "g"), "1", "and nurses?", AskedBy.Reply);
        session.The<INotes>().Missed(inquiry, Some.Miss() with { Question = "what do nurses earn?", Alternatives = Some.Hits(Some.Section()) });
        session.Flush();

        var gap = Assert.Single(session.The<Gaps>().List("g", 0, 10));
        Assert.Equal(("what do nurses earn?", "careers.md#what-do-they-earn?"), (gap.Example, gap.Nearest));
    }

    [Fact]
    public void AGuildSeesItsOwnAndNoDirectMessages()
    {
        using var session = new StorageSession();
        session.Miss("here?");
        session.Miss("there?", guild: "other");
        session.Miss("in private?", guild: null);

        Assert.Equal(["here?"], session.The<Gaps>().List("g", 0, 10).Select(gap => gap.Topic));
        Assert.Equal(["here?", "in private?", "there?"], session.The<Gaps>().List(null, 0, 10).Select(gap => gap.Topic).Order());
    }

    [Fact]
    public void TheyCanBePagedThrough()
    {
        using var session = new StorageSession();
        foreach (var topic in "abcde") session.Miss($"{topic}");

        Assert.Equal(5, session.The<Gaps>().Count("g"));
        Assert.Equal(["c", "d"], session.The<Gaps>().List("g", 2, 2).Select(gap => gap.Topic));
        Assert.Empty(session.The<Gaps>().List("g", 5, 2));
    }

    [Fact]
    public void ADismissedTopicIsShownOnlyOnDemandAndCanBeRestored()
    {
        using var session = new StorageSession();
        var gaps = session.The<Gaps>();
        session.Miss("nurse pay?");

        Assert.True(gaps.Dismiss("g", "nurse pay?"));
        Assert.False(gaps.Dismiss("g", "nurse pay?"));

        Assert.Empty(gaps.List("g", 0, 10));
        Assert.Equal(0, gaps.Count("g"));
        Assert.True(Assert.Single(gaps.List("g", 0, 10, withDismissed: true)).IsDismissed);
        Assert.True(gaps.Restore("g", "nurse pay?"));
        Assert.False(gaps.Restore("g", "nurse pay?"));
        Assert.False(Assert.Single(gaps.List("g", 0, 10)).IsDismissed);
    }

    [Fact]
    public void AGuildDismissesForItselfAndTheOperatorForAll()
    {
        using var session = new StorageSession();
        var gaps = session.The<Gaps>();
        session.Miss("nurse pay?");
        session.Miss("nurse pay?", guild: "other");

        gaps.Dismiss("other", "nurse pay?");
        Assert.Single(gaps.List("g", 0, 10));
        Assert.Empty(gaps.List("other", 0, 10));
        Assert.Single(gaps.List(null, 0, 10));

        gaps.Dismiss(null, "nurse pay?");
        Assert.Empty(gaps.List("g", 0, 10));
        Assert.Empty(gaps.List(null, 0, 10));
    }

    [Fact]
    public void WhoeverAsksIsToldHowOftenItWasAskedThere()
    {
        using var session = new StorageSession();
        session.Miss("nurse pay?");
        session.Miss("nurse pay?", guild: "other");

        Assert.Equal(2, Missed(session));
    }

    [Fact]
    public void TroubleWithTheStorageCostsTheCountOnly()
    {
        using var session = new StorageSession();
        session.Execute("DROP TABLE misses");

        Assert.Null(Missed(session));
    }

    [Fact]
    public async Task NobodyWaitsForTheCount()
    {
        using var session = new StorageSession();
        using var held = new ManualResetEventSlim();
        using var isHeld = new ManualResetEventSlim();
        session.The<INotes>();
        var database = session.Database;
        var holding = Task.Factory.StartNew(
            () => database.Read(_ =>
            {
                isHeld.Set();
                return held.Wait(TimeSpan.FromSeconds(20));
            }),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        Assert.True(isHeld.Wait(TimeSpan.FromSeconds(20)));

        Assert.Null(Missed(session));

        held.Set();
        Assert.True(await holding);
    }

    [Fact]
    public void TheLastDifferentQuestionsOfATopicAreFound()
    {
        using var session = new StorageSession();
        session.Miss("Nurse pay?");
        session.Miss("nurse pay?");
        session.Miss("Nurse PAY?");
        session.Miss("nurse pay?");
        session.Miss("chef pay?");

        var questions = session.The<Gaps>().Questions("g", 2);

        Assert.Equal(["nurse pay?", "Nurse PAY?"], questions["nurse pay?"]);
        Assert.Equal(["chef pay?"], questions["chef pay?"]);
        Assert.Empty(session.The<Gaps>().Questions("other", 2));
    }

    private static int? Missed(StorageSession session) =>
        session.The<INotes>().Missed(new Inquiry(new Place("c", "g"), "2", "nurse pay?", AskedBy.Mention), Some.Miss());
}
