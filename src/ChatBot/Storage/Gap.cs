namespace ChatBot.Storage;

/// <summary>Questions about one thing that the articles do not answer.</summary>
/// <param name="Topic">What they share.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="Members">By how many members.</param>
/// <param name="First">When first.</param>
/// <param name="Last">When last.</param>
/// <param name="Example">The last of the questions.</param>
/// <param name="Reason">Why that one was missed.</param>
/// <param name="Nearest">The section that came closest to it.</param>
/// <param name="IsDismissed">Whether a moderator said that it needs no article.</param>
internal sealed record Gap(
    string Topic,
    int Count,
    int Members,
    DateTimeOffset First,
    DateTimeOffset Last,
    string Example,
    string Reason,
    string? Nearest,
    bool IsDismissed);
