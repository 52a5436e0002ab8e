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
    /// <summary>So many that what they call is compiled for speed, not only at all.</summary>
    private const int Questions = 120;
    private const string NoMessage = "0";
    /// <summary>What is compiled, is compiled for the whole process.</summary>
    private static int _isDone;

    private static readonly Audience Nobody = new(NoMessage, IsPrivate: false);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Interlocked.Exchange(ref _isDone, 1) == 0 ? Task.Run(() => Rehearse(stoppingToken), CancellationToken.None) : Task.CompletedTask;

    private void Rehearse(CancellationToken stop)
    {
        var desk = new QuestionDesk(knowledge, policies, new AskLimiter(limits, time), new ExchangeMemory(), new NoNotes(), [], time);
        for (var i = 0; i < Questions && knowledge.Sections.Count > 0 && !stop.IsCancellationRequested; i++)
        {
            var question = knowledge.Sections[i % knowledge.Sections.Count].Heading;
            var inquiry = new Inquiry(new Place(NoMessage, Guild: null), $"{i}", question, AskedBy.Mention) { At = time.GetUtcNow() };
            var outcome = desk.Hear(inquiry);
            if (messages.Of(outcome, Nobody) is { } message) DiscordRestClient.Rehearse(message);
            desk.Remember(inquiry, outcome, NoMessage, NoMessage);
        }
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
