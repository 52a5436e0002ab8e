using System.Runtime.CompilerServices;
using ChatBot.Playground;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Playgrounds as these tests want them, and what people ask in them.</summary>
internal static class Loopback
{
    /// <summary>So long that nobody takes it for a pause.</summary>
    public static readonly TimeSpan Heartbeat = TimeSpan.FromDays(20);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Starts a server without limits; where DISCORD_RECORDING names a folder, its requests are recorded there, a file for each test.</summary>
    public static Task<PlaygroundServer> StartAsync(Action<PlaygroundOptions>? change = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var options = new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 1_000, WaitTimeout = Patience, HeartbeatInterval = Heartbeat };
        if (Environment.GetEnvironmentVariable("DISCORD_RECORDING") is { Length: > 0 } folder)
            options.RecordingFile = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{test}.jsonl");
        change?.Invoke(options);
        return PlaygroundServer.StartAsync(options);
    }

    extension(PlaygroundServer playground)
    {
        public ulong Questions => playground.Channel("career-questions");

        /// <summary>How many sessions were started.</summary>
        public int Starts => playground.Connections.Count(connection => connection.IsIdentified);

        /// <summary>How many sessions were taken up again.</summary>
        public int Resumes => playground.Connections.Count(connection => connection.IsResumed);

        /// <summary>Ada asks the bot something.</summary>
        public PlaygroundMessage Ask(string question = "Do data engineers do ML?", ulong? channel = null) =>
            playground.Member.Post(channel ?? playground.Questions, $"<@{playground.ApplicationId}> {question}");

        public Task StartedAsync(int sessions = 1) => playground.UntilAsync(() => playground.Starts >= sessions, $"{sessions} Identifies");

        public Task ResumedAsync(int times = 1) => playground.UntilAsync(() => playground.Resumes >= times, $"{times} Resumes");

        public Task<PlaygroundMessage> ReplyAsync(PlaygroundMessage asked) => playground.Member.WaitForReplyAsync(asked);

        /// <summary>Asks, and waits for the answer.</summary>
        public Task<PlaygroundMessage> AskAndHearAsync(string question = "Is anyone there?") => playground.ReplyAsync(playground.Ask(question));

        /// <summary>Each of these was answered, and none twice: whatever still came would have come before the answer to the last question.</summary>
        public async Task EachAnsweredOnceAsync(params IReadOnlyList<PlaygroundMessage> asked)
        {
            foreach (var question in asked) await playground.ReplyAsync(question);
            foreach (var channel in asked.Select(question => question.ChannelId).Distinct())
            {
                await playground.ReplyAsync(playground.Ask("Was that all?", channel));
                var replies = playground.Member.Messages(channel).Where(message => message.IsFromBot).ToLookup(message => message.RepliesTo);
                foreach (var question in asked.Where(question => question.ChannelId == channel)) Assert.Single(replies[question.Id]);
            }
        }
    }
}
