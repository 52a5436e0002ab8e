namespace ChatBot.Knowledge.Articles;

/// <summary>A block of code. It is quoted whole or not at all.</summary>
/// <param name="Span">Where it stands in <see cref="Section.Text"/>.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Language">The word after the opening fence, or null.</param>
public sealed record Code(TextSpan Span, int Line, string? Language) : Block(Span, Line);
