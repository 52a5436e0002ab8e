namespace ChatBot.Knowledge.Articles;

/// <summary>A sentence of a section.</summary>
/// <param name="Span">Where it stands in <see cref="Section.Text"/>, without white space at its ends.</param>
/// <param name="Block">Its block's place in <see cref="Section.Blocks"/>.</param>
public readonly record struct Sentence(TextSpan Span, int Block);
