namespace ChatBot.Knowledge.Articles;

/// <summary>A paragraph, or a quoted one.</summary>
/// <param name="Span">Where it stands in <see cref="Section.Text"/>.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Lead">The bold text or link that it opens with, if it does; the whole span where it is nothing else.</param>
public sealed record Paragraph(TextSpan Span, int Line, TextSpan? Lead) : Block(Span, Line);
