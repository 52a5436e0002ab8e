using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Discord.Rest;
using ChatBot.Knowledge.Answering;
using ChatBot.Rendering.Messages;
using ChatBot.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Chat;

/// <summary>
/// Answers a few questions to nobody while the program connects: code that has run before is compiled,
/// and the first member to ask waits no longer than the next. It has a desk of its own: nothing is counted, noted or remembered.
/// </summary>
internal sealed class Rehearsal(IKnowledge knowledge, IPolicies policies, IOptionsMonitor<LimitsOptions> limits, ReplyMessages messages, TimeProvider time) : BackgroundService
{
    /// <summary>So many that what they call is compiled for speed in the rounds after the first, and once more with what was learnt from that.</summary>
    private const int Rounds = 4;
    private const int Questions = 40;
    private const string Nowhere = "0";

    /// <summary>.NET begins to count calls when it has compiled nothing new for a tenth of a second, and then compiles aside.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>What is compiled, is compiled for the whole process.</summary>
    private static int _isDone;

    private static readonly Audience Nobody = new(Nowhere, IsPrivate: false);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Interlocked.Exchange(ref _isDone, 1) == 0 ? Task.Run(() => RehearseAsync(stoppingToken), CancellationToken.None) : Task.CompletedTask;

    private async Task RehearseAsync(CancellationToken stop)
    {
        var desk = new QuestionDesk(knowledge, policies, new AskLimiter(limits, time), new ExchangeMemory(), new NoNotes(), [], time);
        List<string> questions =
        [
            .. knowledge.Sections.Take(Questions).Select(section => section.Heading),
            .. knowledge.Golden.Answered.Select(golden => golden.Question),
            .. knowledge.Golden.Declined.Select(golden => golden.Question),
        ];
        for (var i = 0; i < Rounds * Questions && questions.Count > 0 && !stop.IsCancellationRequested; i++)
        {
            if (i > 0 && i % Questions == 0) await Task.Delay(Pause, time, stop).ConfigureAwait(false);
            Rehearse(desk, questions[i % questions.Count], $"{i}");
        }
    }

    /// <summary>Each time somebody else somewhere else, so that it is neither too much nor a repetition.</summary>
    private void Rehearse(QuestionDesk desk, string question, string who)
    {
        var inquiry = new Inquiry(new Place(who, Nowhere), who, question, AskedBy.Mention) { At = time.GetUtcNow() };
        var outcome = desk.Hear(inquiry);
        if (messages.Of(outcome, Nobody) is { } message) DiscordRestClient.Rehearse(message);
        desk.Remember(inquiry, outcome, who, who);
    }

    private sealed class NoNotes : INotes
    {
        public int? Missed(Inquiry inquiry, Miss miss) => null;

        public void Voted(Vote vote)
        {
            // Nobody votes.
        }
    }
}
