using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>The fields that sections are indexed by, and what they count for.</summary>
internal static class SectionFields
{
    private static readonly ImmutableArray<KeyValuePair<string, FieldWeight>> Weights =
    [
        KeyValuePair.Create("heading", new FieldWeight(4, 0.3f)),
        KeyValuePair.Create("path", new FieldWeight(1.5f, 0.3f)),
        KeyValuePair.Create("title", new FieldWeight(1.5f, 0.3f)),
        KeyValuePair.Create("body", new FieldWeight(1, 0.75f)),
    ];

    /// <summary>Their names, in the order of <see cref="TextsOf"/>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Weights.Select(weight => weight.Key)];

    public static Bm25FSimilarity Similarity { get; } = new(Weights, k1: 2);

    /// <summary>The text of each field.</summary>
    public static string[] TextsOf(Section section) =>
        [section.Heading, string.Join('\n', section.HeadingPath), section.Article.Title, section.Text];
}
