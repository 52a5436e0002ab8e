namespace ChatBot.Knowledge.Articles;

/// <summary>A block of a section's body.</summary>
/// <param name="Span">Where it stands in <see cref="Section.Text"/>.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
public abstract record Block(TextSpan Span, int Line);
