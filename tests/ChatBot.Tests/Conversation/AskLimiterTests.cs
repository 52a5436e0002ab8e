using ChatBot.Conversation;
using ChatBot.Settings;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Conversation;

public class AskLimiterTests
{
    private static readonly Place Channel = new("1", "2");

    private readonly ShiftedTime _time = new();

    [Fact]
    public void ABurstPassesThenOneIsToldThenSilence()
    {
        var limiter = Limiter(memberBurst: 2);

        Assert.Equal([LimitVerdict.Pass, LimitVerdict.Pass, LimitVerdict.Tell, LimitVerdict.Silence], Enumerable.Range(0, 4).Select(_ => Take(limiter, "ada")));
    }

    [Fact]
    public void TheBucketRefillsAndTellsAgain()
    {
        var limiter = Limiter(memberBurst: 1);
        Take(limiter, "ada");
        Take(limiter, "ada");

        _time.Pass(TimeSpan.FromSeconds(90));

        Assert.Equal([LimitVerdict.Pass, LimitVerdict.Tell], Enumerable.Range(0, 2).Select(_ => Take(limiter, "ada")));
    }

    [Fact]
    public void OneMembersLimitIsNotAnothers()
    {
        var limiter = Limiter(memberBurst: 1);
        Take(limiter, "ada");

        Assert.Equal(LimitVerdict.Pass, Take(limiter, "hugo"));
    }

    [Fact]
    public void AFullChannelCostsItsMembersNothing()
    {
        var limiter = Limiter(memberBurst: 1, channelBurst: 1);
        Take(limiter, "ada");

        Assert.Equal((LimitVerdict.Tell, Hint.ChannelTooFast), limiter.Take(Asks("hugo")));
        Assert.Equal(LimitVerdict.Pass, limiter.Take(Asks("hugo") with { Place = new Place("3", "2") }).Verdict);
    }

    [Fact]
    public void WhatOthersDoNotSeeDoesNotCountForTheChannel()
    {
        var limiter = Limiter(memberBurst: 5, channelBurst: 1);
        Take(limiter, "ada");

        Assert.Equal(LimitVerdict.Pass, limiter.Take(Asks("hugo") with { IsPrivate = true }).Verdict);
        Assert.Equal(LimitVerdict.Pass, limiter.Take(Asks("hugo") with { Place = new Place("9", null) }).Verdict);
    }

    [Fact]
    public void AClockSetBackGivesNothing()
    {
        var limiter = Limiter(memberBurst: 1);
        Take(limiter, "ada");

        _time.Pass(TimeSpan.FromHours(-1));

        Assert.Equal(LimitVerdict.Tell, Take(limiter, "ada"));
    }

    private static LimitVerdict Take(AskLimiter limiter, string asker) => limiter.Take(Asks(asker)).Verdict;

    private static Inquiry Asks(string asker) => new(Channel, asker, "why?", AskedBy.Mention);

    private AskLimiter Limiter(int memberBurst, int channelBurst = 100) => new(
        new StillOptions<LimitsOptions>(new LimitsOptions { MemberBurst = memberBurst, MemberPerMinute = 1, ChannelBurst = channelBurst, ChannelPerMinute = 1 }), _time);
}
