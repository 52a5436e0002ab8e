using System.Collections.Immutable;
using ChatBot.Corpus;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Rendering.Pages;

/// <summary>The certifications that somebody asked to see, with their sources.</summary>
internal sealed class CertificationPage(IKnowledge knowledge, Page page, TimeProvider time)
{
    public void Write(ImmutableArray<CertificationList> lists)
    {
        if (lists.IsEmpty)
        {
            WriteNone();
            return;
        }

        var first = true;
        foreach (var ofSection in lists.GroupBy(list => list.Section))
        {
            if (!first)
                page.Blank();
            first = false;
            CertificationText.Write(page, [.. ofSection]);
            SourceText.Write(page, ofSection.Key);
            SourceText.WriteAge(page, ofSection.Key.Article, time);
        }
    }

    private void WriteNone()
    {
        var roles = knowledge.Certifications.Select(list => list.Role).OfType<string>().Distinct().ToList();
        page.Paragraph(roles.Count == 0
            ? "The articles list no certifications."
            : $"The articles list none of these; they list some for {string.Join(" and ", roles)}.");
    }
}
