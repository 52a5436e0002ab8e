using ChatBot.Conversation;
using ChatBot.Storage;

namespace ChatBot.Moderation.Statistics;

/// <summary>Counts outcomes by the day, and how long they took in a histogram. Nothing of who asked what.</summary>
internal sealed class Tally(Counters counters) : ITally
{
    public void Heard(Inquiry inquiry, Outcome outcome, TimeSpan took)
    {
        var guild = inquiry.Place.Guild;
        var time = CounterName.Of(guild, CounterName.Time + TimeBuckets.Of(took));
        switch (outcome)
        {
            case Outcome.Answered answered:
                counters.Count(CounterName.Of(guild, CounterName.Answered), CounterName.Of(guild, CounterName.Section + answered.Answer.Section.Id), time);
                break;
            case Outcome.Missed:
                counters.Count(CounterName.Of(guild, CounterName.Missed), time);
                break;
            case Outcome.Repeated:
                counters.Count(CounterName.Of(guild, CounterName.Repeated), time);
                break;
            case Outcome.Hinted:
                counters.Count(CounterName.Of(guild, CounterName.Hinted));
                break;
        }
    }
}
