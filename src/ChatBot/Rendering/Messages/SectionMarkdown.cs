using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Messages;

/// <summary>The whole text of a section in pieces that may stand on a page: paragraphs, items, rows, stretches of code.</summary>
internal static class SectionMarkdown
{
    private const int MaxDepth = 3;

    /// <summary>The pieces in order, none longer than <paramref name="maxLength"/>, none with a fence left open.</summary>
    public static IEnumerable<string> Pieces(Section section, int maxLength) => section.Blocks.SelectMany(block => block switch
    {
        ItemList list => Items(section, list.Items, list.Ordered, 0).SelectMany(item => Parts(item, maxLength)).Append(""),
        Table table => Rows(section, table).SelectMany(row => Parts(row, maxLength)).Append(""),
        Code code => Fences(section[code.Span], maxLength),
        _ => Parts(Markdown.Escape(section[block.Span]), maxLength).Select(part => part + "\n"),
    });

    private static IEnumerable<string> Items(Section section, ImmutableArray<ListItem> items, bool isOrdered, int depth)
    {
        var number = 0;
        foreach (var item in items)
        {
            var bullet = isOrdered && depth == 0 ? $"{++number}. " : "- ";
            yield return new string(' ', 2 * Math.Min(depth, MaxDepth)) + bullet + Markdown.Escape(section[item.Span]).Replace('\n', ' ');
            foreach (var child in Items(section, item.Children, isOrdered: false, depth + 1)) yield return child;
        }
    }

    /// <summary>No table fits a phone: a line for each row, its first cell in bold.</summary>
    private static IEnumerable<string> Rows(Section section, Table table) => table.Rows.Select(row =>
    {
        var cells = row.Where(cell => cell.Length > 0).Select(cell => Markdown.Escape(section[cell]).Replace('\n', ' ')).ToList();
        return cells.Count == 0 ? "" : $"- **{cells[0]}**{(cells.Count > 1 ? " · " : "")}{string.Join(" · ", cells.Skip(1))}";
    }).Where(row => row.Length > 0);

    private static IEnumerable<string> Fences(string code, int maxLength)
    {
        var lines = Markdown.Plain(code).Replace("```", "`\u200B``", StringComparison.Ordinal).Split('\n').SelectMany(line => Parts(line, maxLength - 8));
        return Pages.Of(lines, maxLength - 8).Select(page => $"```\n{page}\n```");
    }

    private static IEnumerable<string> Parts(string text, int maxLength)
    {
        while (text.Length > maxLength)
        {
            var end = text.LastIndexOf(". ", maxLength - 1, StringComparison.Ordinal) is var stop and > 0 ? stop + 1 : text.LastIndexOf(' ', maxLength - 1);
            if (end <= 0) end = maxLength - 1;
            // An escape and a pair of surrogates stay whole.
            if (text[end - 1] == '\\' || char.IsHighSurrogate(text[end - 1])) end--;
            yield return text[..end];
            text = text[end..].TrimStart(' ');
        }

        if (text.Length > 0) yield return text;
    }
}
