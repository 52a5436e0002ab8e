using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>The articles of a folder.</summary>
/// <param name="Articles">In ordinal order of their paths.</param>
/// <param name="Findings">What whoever keeps them should know, in the same order.</param>
/// <param name="ContentHashes">The SHA-256 of each article's file, in the same order.</param>
internal sealed record Corpus(
    ImmutableArray<Article> Articles, ImmutableArray<Finding> Findings, ImmutableArray<ImmutableArray<byte>> ContentHashes);
