using System.Collections.Immutable;
using ChatBot.Moderation.Reindexing;

namespace ChatBot.Rendering.Json;

/// <summary>What a reindex changes. Sections are named by id, findings with file and line.</summary>
internal sealed record CorpusChangeJson(
    string VersionBefore,
    string VersionAfter,
    int Articles,
    int Sections,
    IReadOnlyList<string> Objections,
    IReadOnlyList<string> AddedArticles,
    IReadOnlyList<string> ChangedArticles,
    IReadOnlyList<string> RemovedArticles,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Removed,
    IReadOnlyList<string> AnsweredOtherwise,
    IReadOnlyList<string> CertificationLists,
    IReadOnlyList<FindingJson> Findings)
{
    public static CorpusChangeJson Of(CorpusChange change, ImmutableArray<string> objections) => new(
        change.Before.Version,
        change.After.Version,
        change.After.Articles.Count,
        change.After.Sections.Count,
        objections,
        change.AddedArticles,
        change.ChangedArticles,
        change.RemovedArticles,
        [.. change.Added.Select(section => section.Id)],
        [.. change.Changed.Select(section => section.Id)],
        [.. change.Removed.Select(section => section.Id)],
        [.. change.AnsweredOtherwise.Select(result => result.Question.Question)],
        change.CertificationLists,
        [.. change.Findings.Select(FindingJson.Of)]);
}
