using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Knowledge.Answering;
using ChatBot.Rendering.Messages;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Chat;

/// <summary>
/// Answers a few questions to nobody while the program connects: code that has run before is compiled,
/// and the first member to ask waits no longer than the next. Nothing is counted or noted.
/// </summary>
internal sealed class Rehearsal(IKnowledge knowledge, ReplyMessages messages) : BackgroundService
{
    private const int Questions = 24;
    private static readonly Audience Nobody = new("0", IsPrivate: false);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            foreach (var section in knowledge.Sections.Take(Questions))
            {
                if (stoppingToken.IsCancellationRequested) return;
                Rehearse(section.Heading);
            }
        },
        CancellationToken.None);

    private void Rehearse(string question)
    {
        knowledge.IsQuestion(question);
        knowledge.TopicOf(question);
        Outcome? outcome = knowledge.Ask(question, Strictness.Normal) switch
        {
            Answer answer => new Outcome.Answered(answer, knowledge.Highlights(answer), knowledge.FindSides(question), null),
            Miss miss => new Outcome.Missed(miss, null),
            _ => null,
        };
        if (outcome is not null) messages.Of(outcome, Nobody);
    }
}
