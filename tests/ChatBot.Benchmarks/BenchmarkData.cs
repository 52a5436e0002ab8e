using System.Text.Json;
using ChatBot.Tests.Shared;

namespace ChatBot.Benchmarks;

/// <summary>What the benchmarks work on: the evaluation data where it lies beside the checkout, else what the repository has.</summary>
internal static class BenchmarkData
{
    /// <summary>The folder of the bot's own corpus.</summary>
    public static string Corpus => Beside("corpus");

    /// <summary>The folder with the most articles.</summary>
    public static string Articles => Evaluation("blog") ?? Corpus;

    /// <summary>The one article of the bot's own corpus.</summary>
    public static string Article() =>
        File.ReadAllText(Path.Combine(Corpus, "articles", "data-engineering-vs-machine-learning.md"));

    /// <summary>Small documents: StackFAQ's, else the paragraphs of the article.</summary>
    public static IEnumerable<(string Title, string Body)> Documents() =>
        Lines(Evaluation("stackfaq", "docs.jsonl") ?? Beside("lucene", "article-docs.jsonl"))
            .Select(line => (line.GetProperty("title").GetString() ?? "", line.GetProperty("text").GetString() ?? ""));

    /// <summary>Questions that people asked about <see cref="Documents"/>.</summary>
    public static IEnumerable<string> Questions() =>
        Lines(Evaluation("stackfaq", "queries.jsonl") ?? Beside("lucene", "article-queries.jsonl"))
            .Select(line => line.GetProperty("text").GetString() ?? "");

    private static string Beside(params string[] path) => Path.Combine([AppContext.BaseDirectory, .. path]);

    private static string? Evaluation(params string[] path)
    {
        if (EvalData.Folder is null) return null;
        var full = Path.Combine([EvalData.Folder, .. path]);
        return Path.Exists(full) ? full : null;
    }

    private static IEnumerable<JsonElement> Lines(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
