using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>Certifications as headings, one section each.</summary>
internal static class HeadingGroups
{
    /// <summary>The groups of headings beside each other that name certifications.</summary>
    public static IEnumerable<CandidateGroup> Of(Article article)
    {
        var headings = article.Headings;
        var isGrouped = new bool[headings.Length];
        var isName = headings.Select(heading => IsName(heading, article)).ToArray();
        for (var first = 0; first < headings.Length; first++)
        {
            if (!isName[first] || isGrouped[first])
                continue;

            // Siblings are headings of one level with nothing above that level between them.
            var names = new List<NameCandidate>();
            for (var i = first; i < headings.Length && headings[i].Level >= headings[first].Level; i++)
            {
                if (headings[i].Level != headings[first].Level || !isName[i])
                    continue;
                names.Add(CertificationName.Judge(headings[i].Text));
                isGrouped[i] = true;
            }

            yield return Group(headings, first, names, article);
        }
    }

    private static CandidateGroup Group(IReadOnlyList<ArticleHeading> headings, int first, List<NameCandidate> names, Article article)
    {
        var above = Above(headings, first);
        var section = SectionOf(article, above.Count > 0 ? above[0] : headings[first]) ?? SectionOf(article, headings[first]) ?? article.Sections[0];
        var context = new ListContext(null, "", [.. above.Select(heading => heading.Text), article.Title]);
        return new CandidateGroup(section, context, names, names.Count, LeastWeak: 0);
    }

    private static List<ArticleHeading> Above(IReadOnlyList<ArticleHeading> headings, int index)
    {
        var above = new List<ArticleHeading>();
        var level = headings[index].Level;
        for (var i = index - 1; i >= 0; i--)
        {
            if (headings[i].Level < level)
            {
                above.Add(headings[i]);
                level = headings[i].Level;
            }
        }

        return above;
    }

    private static bool IsName(ArticleHeading heading, Article article)
    {
        var strength = CertificationName.Judge(heading.Text).Strength;
        if (strength < NameStrength.Medium || SameText(heading.Text, article.Title))
            return false;

        // "AWS Certified Developer" speaks for itself; of "Google Cloud Architect" the text below must.
        return (strength == NameStrength.Strong && heading.Text.Contains("certifi", StringComparison.OrdinalIgnoreCase))
            || (ListContext.Mentions(article.Title) && (strength == NameStrength.Strong || Below(article, heading)))
            || Below(article, heading);
    }

    private static bool Below(Article article, ArticleHeading heading) =>
        SectionOf(article, heading) is { } section && section.Sentences.Take(3).Any(sentence => ListContext.Mentions(section[sentence.Span]));

    private static Section? SectionOf(Article article, ArticleHeading heading) =>
        article.Sections.FirstOrDefault(section => section.Line == heading.Line);

    private static bool SameText(string text, string other) => string.Equals(text.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
}
