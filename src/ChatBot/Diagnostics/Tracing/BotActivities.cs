using System.Diagnostics;
using ChatBot.Conversation;

namespace ChatBot.Diagnostics.Tracing;

/// <summary>The activity source "ChatBot": a question, and within it each look into the articles. Never what was asked.</summary>
internal static class BotActivities
{
    public const string SourceName = "ChatBot";

    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Null where nobody traces.</summary>
    public static Activity? Question(Inquiry inquiry) => Source.StartActivity("question") is { } activity
        ? activity.SetTag("by", inquiry.By.Name()).SetTag("guild", inquiry.Place.Guild).SetTag("channel", inquiry.Place.Channel)
        : null;

    /// <summary>Null where nobody traces.</summary>
    public static Activity? Knowledge() => Source.StartActivity("knowledge");
}
