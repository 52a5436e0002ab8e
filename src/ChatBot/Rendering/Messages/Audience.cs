namespace ChatBot.Rendering.Messages;

/// <summary>Who will see a message.</summary>
/// <param name="AskerId">Who asked, and may delete it.</param>
/// <param name="IsPrivate">Whether the asker alone sees it.</param>
/// <param name="Opening">What to say first, in Markdown; null for nothing.</param>
internal sealed record Audience(string AskerId, bool IsPrivate, string? Opening = null)
{
    /// <summary>Whether who alone sees it may show it to all.</summary>
    public bool MayShare { get; init; } = true;
}
