namespace ChatBot.Knowledge.Articles;

/// <summary>A run of plain text with the bold text or link that it opens with.</summary>
/// <param name="Text">The text, without white space at its ends.</param>
/// <param name="Lead">The bold text or link at its start.</param>
internal readonly record struct InlineText(string Text, TextSpan? Lead)
{
    public bool IsEmpty => string.IsNullOrEmpty(Text);

    public static InlineText Empty { get; } = new("", null);

    public static InlineText Plain(string text)
    {
        var builder = new InlineTextBuilder();
        builder.Append(text);
        return builder.Build();
    }
}
