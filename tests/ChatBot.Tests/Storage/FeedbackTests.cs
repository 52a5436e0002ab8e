using ChatBot.Conversation;
using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class FeedbackTests
{
    [Fact]
    public void VotesAreCountedBySectionTheLeastHelpfulFirst()
    {
        using var session = new StorageSession();
        session.Vote("pay", helped: true, member: "1");
        session.Vote("pay", helped: false, member: "2", reason: VoteReason.Wrong);
        session.Vote("pay", helped: false, member: "3", reason: VoteReason.Outdated);
        session.Vote("pay", helped: false, member: "4", reason: VoteReason.NotWhatWasAsked);
        session.Vote("pay", helped: false, member: "5");
        session.Vote("skills", helped: true);

        Assert.Equal(
            [
                new SectionFeedback("pay", 1, 4, 1, 1, 1, session.Time.GetUtcNow()),
                new SectionFeedback("skills", 1, 0, 0, 0, 0, session.Time.GetUtcNow()),
            ],
            session.The<Feedback>().BySection("g", 0, 10));
        Assert.Equal(2, session.The<Feedback>().Count("g"));
    }

    [Fact]
    public void AMembersLaterVoteReplacesTheEarlier()
    {
        using var session = new StorageSession();
        session.Vote("pay", helped: false, reason: VoteReason.Wrong);
        session.Time.Advance(TimeSpan.FromMinutes(1));
        session.Vote("pay", helped: true);

        Assert.Equal([new SectionFeedback("pay", 1, 0, 0, 0, 0, session.Time.GetUtcNow())], session.The<Feedback>().BySection("g", 0, 10));
    }

    [Fact]
    public void AGuildSeesItsOwn()
    {
        using var session = new StorageSession();
        session.Vote("pay", helped: true);
        session.Vote("pay", helped: false, guild: "other");
        session.Vote("pay", helped: false, guild: null);

        Assert.Equal((1, 0), session.The<Feedback>().BySection("g", 0, 10).Select(each => (each.Helped, each.NotHelped)).Single());
        Assert.Equal((1, 2), session.The<Feedback>().BySection(null, 0, 10).Select(each => (each.Helped, each.NotHelped)).Single());
    }

    [Fact]
    public void RemarksAreListedTheNewestFirst()
    {
        using var session = new StorageSession();
        session.Vote("pay", helped: false, member: "1", reason: VoteReason.Outdated, remark: "It is 2026.");
        var first = session.Time.GetUtcNow();
        session.Time.Advance(TimeSpan.FromMinutes(1));
        session.Vote("skills", helped: true, member: "2", remark: "Thanks.");
        session.Vote("skills", helped: true, member: "3");
        session.Vote("skills", helped: true, member: "4", remark: "");

        Assert.Equal(["Thanks.", "It is 2026."], session.The<Feedback>().Remarks("g", null, 0, 10).Select(remark => remark.Remark));
        Assert.Equal(
            [new FeedbackRemark("pay", first, false, VoteReason.Outdated, "It is 2026.", "about pay?")],
            session.The<Feedback>().Remarks("g", "pay", 0, 10));
    }

    [Fact]
    public void TheShareThatDidNotHelpDecidesAndFewVotesCountLess()
    {
        using var session = new StorageSession();
        for (var i = 0; i < 8; i++) session.Vote("often", helped: i >= 6, member: $"{i}");
        for (var i = 0; i < 20; i++) session.Vote("seldom", helped: i >= 7, member: $"{i}");
        session.Vote("once", helped: false);

        Assert.Equal(["often", "once", "seldom"], session.The<Feedback>().BySection("g", 0, 10).Select(section => section.SectionId));
    }

    [Fact]
    public void VotesAreCountedFromADayOn()
    {
        using var session = new StorageSession();
        session.Vote("pay", helped: true);
        session.Time.Advance(TimeSpan.FromDays(2));
        session.Vote("pay", helped: true, member: "2");
        session.Vote("pay", helped: false, member: "3", guild: "other");

        Assert.Equal((1, 0), session.The<Feedback>().Since("g", session.Time.GetUtcNow().AddDays(-1)));
        Assert.Equal((2, 1), session.The<Feedback>().Since(null, session.Time.GetUtcNow().AddDays(-2)));
        Assert.Equal((0, 0), session.The<Feedback>().Since("none", session.Time.GetUtcNow().AddDays(-2)));
    }
}
