using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>A numbered or bulleted list.</summary>
/// <param name="Span">Where it stands in <see cref="Section.Text"/>.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Ordered">Whether its items are numbered.</param>
/// <param name="Items">Its items, those of nested lists among their <see cref="ListItem.Children"/>.</param>
public sealed record ItemList(TextSpan Span, int Line, bool Ordered, ImmutableArray<ListItem> Items) : Block(Span, Line);
