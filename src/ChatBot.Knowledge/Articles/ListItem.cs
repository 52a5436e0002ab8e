using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>An item of a list.</summary>
/// <param name="Span">Its own text in <see cref="Section.Text"/>, without nested lists.</param>
/// <param name="Line">Its first line in the file, from 1.</param>
/// <param name="Lead">The bold text or link that it opens with, if it does; the whole span where it is nothing else.</param>
/// <param name="Children">The items of the lists below it.</param>
public sealed record ListItem(TextSpan Span, int Line, TextSpan? Lead, ImmutableArray<ListItem> Children);
