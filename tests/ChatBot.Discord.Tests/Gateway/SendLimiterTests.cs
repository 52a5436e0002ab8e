using ChatBot.Discord.Gateway;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Discord.Tests.Gateway;

public sealed class SendLimiterTests
{
    [Fact]
    public void NoMinuteHoldsMoreThanOneHundredAndTwentyPayloadsHeartbeatsIncluded() => Prop.ForAll(
        Gen.Choose(0, 2_000).ListOf(400).ToArbitrary(),
        pauses =>
        {
            var time = new ManualTimeProvider();
            var limiter = new SendLimiter(time);
            var sent = new List<TimeSpan>();
            var start = time.GetTimestamp();
            var nextBeat = TimeSpan.Zero;
            foreach (var pause in pauses)
            {
                time.Advance(TimeSpan.FromMilliseconds(pause / 10));
                var now = time.GetElapsedTime(start);
                if (now >= nextBeat)
                {
                    limiter.TakeForHeartbeat();
                    sent.Add(now);
                    nextBeat = now + TimeSpan.FromSeconds(15);
                }

                if (limiter.TryTake() == TimeSpan.Zero)
                    sent.Add(now);
            }

            for (var i = 0; i + SendLimiter.PerMinute < sent.Count; i++)
                Assert.True(sent[i + SendLimiter.PerMinute] - sent[i] >= TimeSpan.FromMinutes(1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Fact]
    public void WaitingAsLongAsItSaysIsEnough()
    {
        var time = new ManualTimeProvider();
        var limiter = new SendLimiter(time);
        for (var i = 0; i < 1_000; i++)
        {
            var wait = limiter.TryTake();
            if (wait == TimeSpan.Zero)
                continue;
            time.Advance(wait);
            Assert.Equal(TimeSpan.Zero, limiter.TryTake());
        }
    }
}
