using System.Collections.Immutable;
using System.Text;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Messages;

/// <summary>The sentences that answer, as a quote with the words that matter in bold.</summary>
internal static class ExcerptMarkdown
{
    /// <summary>Whole sentences as far as they fit; the first one is cut where even it does not.</summary>
    public static string Of(Section section, IEnumerable<TextSpan> excerpt, ImmutableArray<TextSpan> highlights, int maxLength)
    {
        var quote = new StringBuilder();
        var end = 0;
        foreach (var span in excerpt)
        {
            var joint = quote.Length == 0 ? "> " : Joint(section, end, span);
            var sentence = (IsItem(section, span) ? "- " : "") + Emphasize(section, span, highlights);
            var addition = joint + sentence.Replace("\n", "\n> ", StringComparison.Ordinal);
            if (quote.Length + addition.Length > maxLength)
            {
                if (quote.Length == 0) quote.Append("> ").Append(Markdown.Escape(TextCut.At(section[span], maxLength / 2)));
                break;
            }

            quote.Append(addition);
            end = span.End;
        }

        return quote.ToString();
    }

    private static string Joint(Section section, int end, TextSpan span)
    {
        if (IsItem(section, span)) return "\n> ";
        var gap = span.Start >= end ? section.Text.AsSpan(end, span.Start - end) : "\n";
        return gap.IsWhiteSpace() && !gap.Contains('\n') ? " " : "\n\n> ";
    }

    private static string Emphasize(Section section, TextSpan sentence, ImmutableArray<TextSpan> highlights)
    {
        var text = new StringBuilder();
        var from = sentence.Start;
        foreach (var highlight in highlights)
        {
            if (highlight.Start < from || highlight.End > sentence.End) continue;
            text.Append(Markdown.Escape(section.Text[from..highlight.Start])).Append("**").Append(Markdown.Escape(section[highlight])).Append("**");
            from = highlight.End;
        }

        return text.Append(Markdown.Escape(section.Text[from..sentence.End])).ToString();
    }

    private static bool IsItem(Section section, TextSpan span) => section.Blocks.OfType<ItemList>().Any(list => Begins(list.Items, span));

    private static bool Begins(ImmutableArray<ListItem> items, TextSpan span) =>
        items.Any(item => item.Span.Start == span.Start || Begins(item.Children, span));
}
