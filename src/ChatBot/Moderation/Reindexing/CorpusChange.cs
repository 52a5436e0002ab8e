using System.Collections.Immutable;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Moderation.Reindexing;

/// <summary>What a reindex would change.</summary>
/// <param name="Before">What questions are answered from.</param>
/// <param name="After">What was read anew.</param>
internal sealed record CorpusChange(KnowledgeBase Before, KnowledgeBase After)
{
    private readonly ArticleChanges _articles = ArticleChanges.Between(Before, After);
    private readonly GoldenChanges _golden = GoldenChanges.Between(Before, After);

    public ImmutableArray<Section> Added => _articles.AddedSections;

    public ImmutableArray<Section> Removed => _articles.RemovedSections;

    public ImmutableArray<Section> Changed => _articles.ChangedSections;

    public ImmutableArray<string> AddedArticles => _articles.Added;

    /// <summary>Articles that stay, with other words or other facts.</summary>
    public ImmutableArray<string> ChangedArticles => _articles.Changed;

    public ImmutableArray<string> RemovedArticles => _articles.Removed;

    /// <summary>Why articles cannot be read that could be before, and still lie there.</summary>
    public ImmutableArray<Finding> Unreadable { get; } = [.. After.Findings.Where(finding => finding.Severity == Severity.Error && Before.Digests().ContainsKey(finding.File) && !After.Digests().ContainsKey(finding.File))];

    /// <summary>Sections whose certification lists are not what they were.</summary>
    public ImmutableArray<string> CertificationLists { get; } = [.. Lists(After).Except(Lists(Before)).Concat(Lists(Before).Except(Lists(After))).Select(list => list.Section).Distinct()];

    /// <summary>Findings that were not there before.</summary>
    public ImmutableArray<Finding> Findings { get; } = [.. After.Findings.Except(Before.Findings)];

    /// <summary>Golden questions that fail, and did not before.</summary>
    public ImmutableArray<GoldenResult> Broken => _golden.Broken;

    /// <summary>Golden questions that still pass, with another answer.</summary>
    public ImmutableArray<GoldenResult> AnsweredOtherwise => _golden.AnsweredOtherwise;

    /// <summary>Whether nothing at all was changed.</summary>
    public bool IsNone => Before.Version == After.Version;

    /// <summary>By how much the sections shrink, in percent; 0 where they do not.</summary>
    public double ShrinkPercent => Before.Sections.Count == 0 ? 0 : Math.Max(0, 100.0 * (Before.Sections.Count - After.Sections.Count) / Before.Sections.Count);

    private static IEnumerable<(string Section, string Items)> Lists(KnowledgeBase knowledge) =>
        knowledge.Certifications.Select(list => (list.Section.Id, $"{list.Role}|{string.Join('|', list.Items.Select(item => $"{item.Name}/{item.Status}/{item.Successor}"))}"));
}
