using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>The articles of a folder.</summary>
/// <param name="Readings">The articles as they were read, in ordinal order of their paths.</param>
/// <param name="Findings">What whoever keeps them should know, in the same order.</param>
internal sealed record Corpus(ImmutableArray<ArticleReading> Readings, ImmutableArray<Finding> Findings)
{
    /// <summary>The articles themselves.</summary>
    public ImmutableArray<Article> Articles { get; } = [.. Readings.Select(reading => reading.Article)];
}
