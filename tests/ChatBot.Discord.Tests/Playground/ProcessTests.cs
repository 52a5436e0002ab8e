using ChatBot.Playground;
using ChatBot.Playground.Faults;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Processes that end, well or badly, and are started again within the time in which a session can be resumed.</summary>
public sealed class ProcessTests
{
    private const string Messages = "/channels/{channel_id}/messages";

    [Fact]
    public async Task AKilledProcessLosesNoQuestionAndAnswersNoneTwice()
    {
        var session = Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "session.json");
        await using var playground = await Loopback.StartAsync();
        List<PlaygroundMessage> asked = [];
        await using (var first = BotProcess.Start(playground, session))
        {
            await playground.StartedAsync();
            Ask(5);
            await playground.ReplyAsync(asked[^1]);

            // Killed while it waits for what it has posted already, and while more waits behind that.
            playground.RestFaults.On(RestFault.Slow(TimeSpan.Zero), "POST", Messages, times: 2);
            playground.RestFaults.On(RestFault.NeverAnswer(), "POST", Messages, times: int.MaxValue);
            Ask(5);
            await playground.ReplyAsync(asked[5]);
            await first.KillAsync();
        }

        playground.RestFaults.Clear();
        Ask(5);
        await using var second = BotProcess.Start(playground, session);
        Ask(5);

        await playground.EachAnsweredOnceAsync(asked);
        Assert.Equal((1, 1), (playground.Starts, playground.Resumes));

        void Ask(int count) => asked.AddRange(Enumerable.Range(asked.Count, count).Select(i => playground.Ask($"Question {i}?")));
    }

    [Fact]
    public async Task AReplyThatTheKilledProcessNeverHeardOfIsNotPostedAgain()
    {
        var session = Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "session.json");
        await using var playground = await Loopback.StartAsync();
        PlaygroundMessage before, asked;
        await using (var first = BotProcess.Start(playground, session))
        {
            await playground.StartedAsync();
            before = playground.Ask("Before?");
            await playground.ReplyAsync(before);
            playground.RestFaults.On(RestFault.CutAfterHandling(), "POST", Messages);
            playground.RestFaults.On(RestFault.NeverAnswer(), "POST", Messages, times: int.MaxValue);
            asked = playground.Ask("And now?");
            await playground.ReplyAsync(asked);
            await first.KillAsync();
        }

        playground.RestFaults.Clear();
        await using var second = BotProcess.Start(playground, session);

        await playground.EachAnsweredOnceAsync(before, asked);
        Assert.Equal((1, 1), (playground.Starts, playground.Resumes));
    }

    [Fact]
    public async Task AProcessThatIsStoppedLeavesItsSessionToTheNext()
    {
        var session = Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "session.json");
        await using var playground = await Loopback.StartAsync();
        PlaygroundMessage before;
        await using (var first = BotProcess.Start(playground, session))
        {
            await playground.StartedAsync();
            before = playground.Ask("Before?");
            await playground.ReplyAsync(before);
            Assert.Equal(0, await first.StopAsync());
        }

        var meanwhile = playground.Ask("Meanwhile?");
        await using var second = BotProcess.Start(playground, session);

        await playground.EachAnsweredOnceAsync(before, meanwhile);
        Assert.Equal((1, 1), (playground.Starts, playground.Resumes));
    }
}
