using System.Collections.Immutable;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Moderation.Reindexing;

/// <summary>The articles in which two readings of a corpus differ. Others are not looked at, for there may be very many.</summary>
/// <param name="Added">The files of articles that are new, in their order, as all here.</param>
/// <param name="Changed">Those of articles that stay, with other words or other facts.</param>
/// <param name="Removed">Those of articles that are gone.</param>
internal sealed record ArticleChanges(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed)
{
    public required ImmutableArray<Section> AddedSections { get; init; }

    public required ImmutableArray<Section> ChangedSections { get; init; }

    public required ImmutableArray<Section> RemovedSections { get; init; }

    public static ArticleChanges Between(KnowledgeBase before, KnowledgeBase after)
    {
        var (old, now) = (before.Digests(), after.Digests());
        var added = now.Keys.Where(file => !old.ContainsKey(file)).Order(StringComparer.Ordinal).ToImmutableArray();
        var removed = old.Keys.Where(file => !now.ContainsKey(file)).Order(StringComparer.Ordinal).ToImmutableArray();
        var touched = now.Where(each => old.TryGetValue(each.Key, out var digest) && digest != each.Value).Select(each => each.Key).Order(StringComparer.Ordinal).ToList();
        var (addedSections, changedSections, removedSections, changed) = (new List<Section>(), new List<Section>(), new List<Section>(), new List<string>());
        foreach (var file in added.Concat(touched).Order(StringComparer.Ordinal))
        {
            var article = after.FindArticle(file)!;
            var known = (before.FindArticle(file)?.Sections ?? []).ToDictionary(section => section.Id, StringComparer.Ordinal);
            addedSections.AddRange(article.Sections.Where(section => !known.ContainsKey(section.Id)));
            changedSections.AddRange(article.Sections.Where(section => known.TryGetValue(section.Id, out var then) && !Same(then, section)));
        }

        foreach (var file in removed.Concat(touched).Order(StringComparer.Ordinal))
        {
            var left = (after.FindArticle(file)?.Sections ?? []).Select(section => section.Id).ToHashSet(StringComparer.Ordinal);
            removedSections.AddRange(before.FindArticle(file)!.Sections.Where(section => !left.Contains(section.Id)));
        }

        changed.AddRange(touched.Where(file => !Same(before.FindArticle(file)!, after.FindArticle(file)!)));
        return new ArticleChanges(added, [.. changed], removed)
        {
            AddedSections = [.. addedSections],
            ChangedSections = [.. changedSections],
            RemovedSections = [.. removedSections],
        };
    }

    private static bool Same(Article before, Article after) =>
        before.Title == after.Title && before.Date == after.Date && before.Url == after.Url && before.Categories.SequenceEqual(after.Categories)
        && before.Sections.Length == after.Sections.Length && before.Sections.Zip(after.Sections).All(pair => pair.First.Id == pair.Second.Id && Same(pair.First, pair.Second));

    private static bool Same(Section before, Section after) =>
        before.Text == after.Text && before.Heading == after.Heading && before.Level == after.Level && before.HeadingPath.SequenceEqual(after.HeadingPath);
}
