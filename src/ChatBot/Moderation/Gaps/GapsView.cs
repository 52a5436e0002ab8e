using ChatBot.Rendering.Messages;

namespace ChatBot.Moderation.Gaps;

/// <summary>What part of the gaps is shown, as buttons carry it.</summary>
/// <param name="WithDismissed">Whether dismissed ones are among them.</param>
/// <param name="Page">The page, from 0.</param>
internal sealed record GapsView(bool WithDismissed = false, int Page = 0)
{
    /// <summary>The part that stands at the end of a button's argument.</summary>
    public static GapsView Parse(string argument) => new(argument.Split(':') is [.., "all", _], ButtonIds.PageOf(argument));

    /// <summary>All but the page.</summary>
    public string Prefix => WithDismissed ? "all:" : "open:";

    public override string ToString() => $"{Prefix}{Page}";
}
