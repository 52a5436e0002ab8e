namespace ChatBot.Cli.Completion;

/// <summary>What may be typed.</summary>
/// <param name="Text">The word.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Takes">What follows it.</param>
/// <param name="Choices">The only values that may follow; none where others may.</param>
internal sealed record CompletionWord(string Text, string Description, CompletionValue Takes, IReadOnlyList<string> Choices)
{
    public bool IsOption => Text.StartsWith('-');

    /// <summary>The description's first sentence.</summary>
    public string Summary => Description.IndexOf(". ", StringComparison.Ordinal) is var end and > 0 ? Description[..(end + 1)] : Description;
}
