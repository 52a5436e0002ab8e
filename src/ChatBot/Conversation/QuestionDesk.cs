using ChatBot.Corpus;
using ChatBot.Diagnostics.Tracing;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Conversation;

/// <summary>Decides what comes of a question, whatever platform it was asked on.</summary>
internal sealed class QuestionDesk(
    IKnowledge knowledge,
    IPolicies policies,
    AskLimiter limiter,
    ExchangeMemory exchanges,
    INotes notes,
    IEnumerable<ITally> tallies,
    TimeProvider time)
{
    public const int MaxQuestionLength = 4000;

    private readonly ITally[] _tallies = [.. tallies];

    /// <summary>What is to be said to an inquiry.</summary>
    public Outcome Hear(Inquiry inquiry)
    {
        using var activity = BotActivities.Question(inquiry);
        var started = time.GetTimestamp();
        var outcome = Decide(inquiry);
        var took = time.GetElapsedTime(started);
        foreach (var tally in _tallies) tally.Heard(inquiry, outcome, took);
        activity?.SetTag("outcome", outcome.Name);
        return outcome;
    }

    /// <summary>Keeps what was answered, so that it can be followed up, edited, deleted and repeated; false where the question is gone already.</summary>
    public bool Remember(Inquiry inquiry, Outcome outcome, string? questionMessage, string answerMessage)
    {
        if (inquiry.IsPrivate) return true;
        var question = outcome switch
        {
            Outcome.Answered answered => answered.Answer.Question,
            Outcome.Missed missed => missed.Miss.Question,
            _ => inquiry.Text,
        };
        return exchanges.Add(new Exchange(inquiry.Place, inquiry.Asker, questionMessage, answerMessage, question, inquiry.Text, outcome.Key, inquiry.At));
    }

    /// <summary>The question that a message of the bot's answered, for a follow-up; null where it is not known any more.</summary>
    public string? QuestionAnsweredBy(string answerMessage) => exchanges.ByAnswer(answerMessage)?.Question;

    private Outcome Decide(Inquiry inquiry)
    {
        var outcome = Consider(inquiry);
        if (outcome is Outcome.Silent) return outcome;
        if (!inquiry.IsEdit && limiter.Take(inquiry) is var (verdict, hint) && verdict != LimitVerdict.Pass)
            return verdict == LimitVerdict.Tell ? new Outcome.Hinted(hint) : new Outcome.Silent();
        if (outcome is Outcome.Missed missed) return missed with { TimesAsked = notes.Missed(inquiry, missed.Miss) };
        return outcome;
    }

    private Outcome Consider(Inquiry inquiry)
    {
        var text = $"{inquiry.Title}\n{inquiry.Text}".Trim();
        var isUnasked = inquiry.By == AskedBy.OpenChannel;
        if (text.Length == 0) return isUnasked ? new Outcome.Silent() : new Outcome.Hinted(Hint.Empty);
        if (text.Length > MaxQuestionLength) return isUnasked ? new Outcome.Silent() : new Outcome.Hinted(Hint.TooLong);
        if (isUnasked && !inquiry.TakesEverything && !knowledge.IsQuestion(text)) return new Outcome.Silent();

        var question = inquiry.Before is { } before ? knowledge.InLightOf(before, text) : text;
        var policy = policies.Of(inquiry.Place);
        var reply = Ask(inquiry, question, policy);
        var readAs = question == text ? null : question;
        Outcome outcome = reply switch
        {
            Answer answer => new Outcome.Answered(answer, knowledge.Highlights(answer), knowledge.FindSides(question), readAs),
            Miss when isUnasked && !inquiry.TakesEverything => new Outcome.Silent(),
            Miss miss => new Outcome.Missed(miss, readAs) { HelperRole = policy.HelperRole },
            // Thanks for an answer need none.
            _ => isUnasked || inquiry.By == AskedBy.Reply ? new Outcome.Silent() : new Outcome.Hinted(Hint.SmallTalk),
        };
        outcome = outcome with { Key = KeyOf(outcome) };
        return Earlier(inquiry, outcome, policy) is { } earlier ? new Outcome.Repeated(earlier) : outcome;
    }

    /// <summary>Below a title much may be told that is no part of the question.</summary>
    private Reply Ask(Inquiry inquiry, string question, ChannelPolicy policy)
    {
        using var activity = BotActivities.Knowledge();
        var strictness = inquiry is { By: AskedBy.OpenChannel, TakesEverything: false } ? Strictness.Strict : policy.Strictness;
        var reply = knowledge.Ask(question, strictness);
        return reply is not Answer && inquiry.Title is { } title && knowledge.Ask(title, strictness) is Answer answer ? answer : reply;
    }

    private Exchange? Earlier(Inquiry inquiry, Outcome outcome, ChannelPolicy policy)
    {
        if (inquiry.IsEdit || inquiry.IsPrivate || inquiry.Place.IsDirect || outcome.Key is not { } key) return null;
        return exchanges.ByKey(inquiry.Place, key) is { } earlier && inquiry.At - earlier.At < policy.QuietRepeat ? earlier : null;
    }

    /// <summary>A reindex between two questions makes them two.</summary>
    private string? KeyOf(Outcome outcome) => outcome switch
    {
        Outcome.Answered { Answer: var answer } => $"{knowledge.TopicOf(answer.Question)}|{answer.Section.Id}|{string.Join(',', answer.Excerpt.Select(span => span.Start))}|{knowledge.Version}",
        Outcome.Missed { Miss: var miss } => $"{knowledge.TopicOf(miss.Question)}|{knowledge.Version}",
        _ => null,
    };
}
