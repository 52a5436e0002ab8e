using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Conversation;

/// <summary>What the bot makes of an <see cref="Inquiry"/>.</summary>
internal abstract record Outcome
{
    /// <summary>All that <see cref="Name"/> may be.</summary>
    public static readonly string[] Names = ["answered", "missed", "repeated", "hinted", "silent"];

    /// <summary>What was asked, and where its answer is quoted from: two questions with one key are the same. Null where it answers nothing.</summary>
    public string? Key { get; init; }

    /// <summary>What metrics and traces call it.</summary>
    public string Name => this switch
    {
        Answered => "answered",
        Missed => "missed",
        Repeated => "repeated",
        Hinted => "hinted",
        _ => "silent",
    };

    /// <summary>The corpus answers.</summary>
    /// <param name="Answer">The answer.</param>
    /// <param name="Highlights">The words of its excerpt that were asked for.</param>
    /// <param name="Sides">Both sides of a comparison, if it was one.</param>
    /// <param name="ReadAs">What a follow-up was taken to ask; null where it stands by itself.</param>
    internal sealed record Answered(Answer Answer, ImmutableArray<TextSpan> Highlights, ImmutableArray<Side> Sides, string? ReadAs) : Outcome;

    /// <summary>The corpus does not.</summary>
    /// <param name="Miss">What was missed.</param>
    /// <param name="ReadAs">What a follow-up was taken to ask; null where it stands by itself.</param>
    internal sealed record Missed(Miss Miss, string? ReadAs) : Outcome
    {
        /// <summary>How often it was asked here, this time included; null where that is not known.</summary>
        public int? TimesAsked { get; init; }

        /// <summary>Who may know more, by the platform's identifier of their role; null for nobody.</summary>
        public string? HelperRole { get; init; }
    }

    /// <summary>The same was answered here a moment ago.</summary>
    /// <param name="Earlier">That exchange.</param>
    internal sealed record Repeated(Exchange Earlier) : Outcome;

    /// <summary>A word to the asker instead of an answer.</summary>
    /// <param name="Hint">Which.</param>
    internal sealed record Hinted(Hint Hint) : Outcome;

    /// <summary>Nothing is to be said.</summary>
    internal sealed record Silent : Outcome;
}
