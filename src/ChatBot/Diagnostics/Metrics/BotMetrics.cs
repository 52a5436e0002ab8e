using System.Diagnostics.Metrics;
using ChatBot.Conversation;
using ChatBot.Moderation.Reindexing;

namespace ChatBot.Diagnostics.Metrics;

/// <summary>The meter "ChatBot": what is counted as it happens. What is looked at when it is asked for is in <see cref="BotGauges"/>.</summary>
internal sealed class BotMetrics : ITally
{
    public const string MeterName = "ChatBot";

    private static readonly InstrumentAdvice<double> DecisionTimes = new() { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1] };
    private static readonly InstrumentAdvice<double> AnswerTimes = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] };

    private readonly TimeProvider _time;
    private readonly Counter<long> _questions;
    private readonly Histogram<double> _decisions;
    private readonly Histogram<double> _answers;
    private readonly Counter<long> _reindexes;

    public BotMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        Meter = meters.Create(MeterName);
        _questions = Meter.CreateCounter<long>("chatbot.questions", description: "Questions, by what came of them and by the way they were asked.");
        _decisions = Meter.CreateHistogram("chatbot.decision.duration", "s", "How long it took to find an answer, or that there is none.", tags: null, DecisionTimes);
        _answers = Meter.CreateHistogram("chatbot.answer.duration", "s", "From the handling of a question to Discord's word that it has the answer.", tags: null, AnswerTimes);
        _reindexes = Meter.CreateCounter<long>("chatbot.reindexes", description: "Readings of the articles while the bot ran, by their end.");
    }

    public Meter Meter { get; }

    public void Heard(Inquiry inquiry, Outcome outcome, TimeSpan took)
    {
        _questions.Add(1, new("outcome", outcome.Name), new("by", inquiry.By.Name()));
        if (IsTimed(outcome)) _decisions.Record(took.TotalSeconds);
    }

    /// <summary>Has every kind of question counted from zero.</summary>
    public void Begin()
    {
        foreach (var by in Enum.GetValues<AskedBy>())
        {
            foreach (var outcome in Outcome.Names) _questions.Add(0, new("outcome", outcome), new("by", by.Name()));
        }
    }

    /// <summary>When a question comes to be handled; for <see cref="Answered"/>.</summary>
    public long Start() => _time.GetTimestamp();

    /// <summary>Discord has what is said to a question; a hint is no answer, and its time is not kept.</summary>
    public void Answered(Outcome outcome, long started)
    {
        if (IsTimed(outcome)) _answers.Record(_time.GetElapsedTime(started).TotalSeconds);
    }

    public void Reindexed(ReindexOutcome outcome) => _reindexes.Add(1, new KeyValuePair<string, object?>("end", outcome switch
    {
        ReindexOutcome.Done => "done",
        ReindexOutcome.Held => "held",
        ReindexOutcome.Previewed => "previewed",
        ReindexOutcome.Busy => "busy",
        _ => "failed",
    }));

    private static bool IsTimed(Outcome outcome) => outcome is not (Outcome.Silent or Outcome.Hinted);
}
