using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Rendering.Pages;

/// <summary>Sections that a search found, for people.</summary>
internal static class SearchText
{
    public static void Write(Page page, ImmutableArray<SectionHit> hits)
    {
        if (hits.IsEmpty)
            page.Paragraph("No section holds any of these words.");
        foreach (var hit in hits)
            page.Item(hit.Section.Heading, $"{hit.Score:0.00}, {hit.Section.Id}", Tone.Faint);
    }
}
