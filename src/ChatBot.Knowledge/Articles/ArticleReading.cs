using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>An article as it was read.</summary>
/// <param name="Article">The article with its sections.</param>
/// <param name="Findings">What whoever keeps it should know, in the order of the lines.</param>
/// <param name="ContentHash">The SHA-256 of the file.</param>
/// <param name="Facts">What was known of the article elsewhere.</param>
internal sealed record ArticleReading(Article Article, ImmutableArray<Finding> Findings, ImmutableArray<byte> ContentHash, ArticleFacts? Facts)
{
    /// <summary>Whether reading a file of that hash, with those facts, would bring the same.</summary>
    public bool Holds(ReadOnlySpan<byte> hash, ArticleFacts? facts) => ContentHash.AsSpan().SequenceEqual(hash) && (Facts?.Same(facts) ?? facts is null);
}
