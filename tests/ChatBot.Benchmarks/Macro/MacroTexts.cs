using System.Text.Json;
using ChatBot.Tests.Shared;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Real texts and questions, of which the macro benchmark makes its own.</summary>
internal static class MacroTexts
{
    /// <summary>All that people wrote below the evaluation data, else the bot's own corpus.</summary>
    public static IEnumerable<string> Read() => EvalData.Folder is null
        ? [.. Markdown(BenchmarkData.Corpus), .. BenchmarkData.Documents().Select(document => $"{document.Title} {document.Body}")]
        : [.. Markdown(EvalData.Folder), .. BenchmarkData.Documents().Select(document => $"{document.Title} {document.Body}")];

    /// <summary>Questions of 4 to 12 words, drawn from what people asked.</summary>
    public static string[] Questions(int count, ulong seed)
    {
        var asked = BenchmarkData.Questions().Concat(OtherQuestions()).Select(question => question.ReplaceLineEndings(" ").Trim())
            .Where(question => question.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is >= 4 and <= 12)
            .Distinct(StringComparer.Ordinal).ToArray();
        var random = new SplitMix(seed);
        for (var i = asked.Length - 1; i > 0; i--)
        {
            var other = random.Below(i + 1);
            (asked[i], asked[other]) = (asked[other], asked[i]);
        }

        return [.. Enumerable.Range(0, count).Select(i => asked[i % asked.Length])];
    }

    private static List<string> OtherQuestions()
    {
        var questions = new List<string>();
        if (EvalData.Folder is null) return questions;
        foreach (var file in (ReadOnlySpan<string>)["blog-questions.jsonl", "article-questions.jsonl"])
        {
            foreach (var line in File.ReadLines(Path.Combine(EvalData.Folder, file)))
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("question", out var question) && question.GetString() is { } text) questions.Add(text);
            }
        }

        return questions;
    }

    private static IEnumerable<string> Markdown(string folder) =>
        Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}
