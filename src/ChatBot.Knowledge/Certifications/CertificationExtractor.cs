using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>
/// Finds the lists of certifications in an article, whatever their shape: lists, tables, headings or bold paragraphs, one
/// certification each. What they are is told by the names themselves and by what introduces them.
/// </summary>
internal sealed class CertificationExtractor(CertificationRegistry registry)
{
    /// <summary>The lists of an article, in its order, each item joined with what the registry knows of it.</summary>
    public ImmutableArray<CertificationList> Extract(Article article)
    {
        if (article.Sections.IsEmpty)
            return [];
        var groups = HeadingGroups.Of(article).Concat(article.Sections.SelectMany(SectionGroups.Of));
        var lists = groups
            .Select(List)
            .OfType<CertificationList>()
            .OrderBy(list => list.Section.Line)
            .ThenBy(list => list.Items[0].Span?.Start ?? -1)
            .ToList();
        lists.RemoveAll(list => lists.Exists(other => other != list && Repeats(list, other, lists)));
        return [.. lists];
    }

    private CertificationList? List(CandidateGroup group)
    {
        var context = group.Context;
        var items = group.Accepted().Select(candidate => Join(candidate, context.Vendor)).ToImmutableArray();
        return items.IsEmpty ? null : new CertificationList(context.Role, items, group.Section, context.Introduction);
    }

    private Certification Join(NameCandidate candidate, string? contextVendor)
    {
        var vendor = Vendors.In(candidate.Name) ?? contextVendor;
        var known = registry.Find(candidate.Name, vendor);
        return new Certification(
            candidate.Name,
            candidate.Span,
            known?.Vendor ?? vendor,
            known?.Status ?? CertificationStatus.Unknown,
            known?.RetiredOn,
            known?.Successor,
            known?.Source);
    }

    // A table of contents or a summary repeats a list; of two that say the same, the first stays.
    private static bool Repeats(CertificationList list, CertificationList other, List<CertificationList> all) =>
        (other.Items.Length > list.Items.Length || all.IndexOf(other) < all.IndexOf(list))
        && (list.Role == other.Role || list.Role is null || list.Section == other.Section || other.Items.Length > list.Items.Length)
        && list.Items.All(item => other.Items.Any(known => Same(item.Name, known.Name)))
        && !(list.Role is not null && other.Role is not null && list.Role != other.Role && list.Introduction is not null);

    private static bool Same(string name, string other) =>
        string.Equals(Letters(name), Letters(other), StringComparison.OrdinalIgnoreCase)
        || (CertificationName.AcronymOf(name) is { } acronym && acronym == CertificationName.AcronymOf(other));

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
