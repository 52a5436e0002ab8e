using System.Buffers;
using System.Text;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Rendering.Pages;

/// <summary>A reply, for people.</summary>
internal sealed class ReplyText(Page page, Examples examples, TimeProvider time)
{
    private static readonly SearchValues<char> Currencies = SearchValues.Create("$€£¥₹");

    public void Write(Reply reply)
    {
        switch (reply)
        {
            case Answer answer:
                Write(answer);
                break;
            case Miss miss:
                Write(miss);
                break;
            default:
                page.Paragraph("I look questions up in the articles. You can ask, for instance:");
                examples.Write(page);
                break;
        }

        if (reply.Explanation is { } explanation)
        {
            page.Blank();
            page.Paragraph("How this came about:", Tone.Faint);
            Write(explanation, 0);
        }
    }

    /// <summary>The sentences of an answer; those that follow one another in the article stay together.</summary>
    public static IEnumerable<string> Quotes(Answer answer)
    {
        var text = answer.Section.Text;
        var quote = new StringBuilder();
        var end = 0;
        foreach (var span in answer.Excerpt)
        {
            var gap = span.Start >= end ? text.AsSpan(end, span.Start - end) : "\n";
            if (quote.Length > 0 && gap.IsWhiteSpace() && !gap.Contains('\n'))
            {
                quote.Append(gap);
            }
            else if (quote.Length > 0)
            {
                yield return quote.ToString();
                quote.Clear();
            }

            quote.Append(text, span.Start, span.Length);
            end = span.End;
        }

        if (quote.Length > 0)
            yield return quote.ToString();
    }

    private void Write(Answer answer)
    {
        page.Heading(answer.Section.Heading);
        var quotes = Quotes(answer).ToList();
        quotes.ForEach(page.Quote);
        CertificationText.Write(page, answer.Certifications);
        SourceText.Write(page, answer.Section);
        if (!answer.Certifications.IsEmpty || quotes.Exists(quote => quote.AsSpan().ContainsAny(Currencies)))
            SourceText.WriteAge(page, answer.Section.Article, time);
    }

    private void Write(Miss miss)
    {
        page.Heading("No answer in the articles");
        page.Paragraph(miss.Reason);
        if (miss.MissingWords.Any(word => !miss.Reason.Contains(word, StringComparison.Ordinal)))
            page.Paragraph($"Words not found: {string.Join(", ", miss.MissingWords)}.");
        if (miss.Alternatives.IsEmpty)
            return;

        page.Paragraph("The nearest sections:");
        foreach (var hit in miss.Alternatives)
            page.Item(hit.Section.Heading, hit.Section.Id, Tone.Faint);
    }

    private void Write(ReplyExplanation explanation, int depth)
    {
        var value = explanation.Value is { } number ? number.ToString("0.###") : null;
        page.Item(explanation.Statement, value, Tone.Faint, depth);
        foreach (var detail in explanation.Details)
            Write(detail, depth + 1);
    }
}
