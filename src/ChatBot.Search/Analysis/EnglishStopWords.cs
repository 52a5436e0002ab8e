using System.Collections.Frozen;

namespace ChatBot.Search.Analysis;

/// <summary>The English words that Lucene's analyzers leave out (<c>StopAnalyzer.ENGLISH_STOP_WORDS_SET</c> of Lucene 4.8).</summary>
public static class EnglishStopWords
{
    /// <summary>The 33 words, in lower case.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "a", "an", "and", "are", "as", "at", "be", "but", "by", "for", "if", "in", "into", "is", "it", "no", "not", "of", "on",
        "or", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with",
    ], StringComparer.Ordinal);

    // Stays below All: initializers run in the order of the lines.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether <paramref name="word"/>, in lower case, is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => Lookup.Contains(word);
}
