using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>A table: in <see cref="Section.Text"/> one line a row, cells parted by <c> | </c>.</summary>
/// <param name="Span">Where it stands in <see cref="Section.Text"/>.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Header">The cells of the header row; empty cells have a length of 0.</param>
/// <param name="Rows">The cells of the other rows.</param>
public sealed record Table(
    TextSpan Span,
    int Line,
    ImmutableArray<TextSpan> Header,
    ImmutableArray<ImmutableArray<TextSpan>> Rows) : Block(Span, Line);
