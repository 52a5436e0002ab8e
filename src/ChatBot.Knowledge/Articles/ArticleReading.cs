using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>An article as it was read.</summary>
/// <param name="Article">The article with its sections.</param>
/// <param name="Findings">What whoever keeps it should know, in the order of the lines.</param>
internal sealed record ArticleReading(Article Article, ImmutableArray<Finding> Findings);
