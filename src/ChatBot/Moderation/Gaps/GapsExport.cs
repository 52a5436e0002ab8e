using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;
using ChatBot.Storage;

namespace ChatBot.Moderation.Gaps;

/// <summary>The gaps as an article to be written: the questions in its front matter, a heading for each gap.</summary>
internal static class GapsExport
{
    private const int MaxQuestion = 300;

    public static FileUpload Of(IReadOnlyList<Gap> gaps, ILookup<string, string> questions, DateOnly day) =>
        new($"gaps-{day:yyyy-MM-dd}.md", Encoding.UTF8.GetBytes(Text(gaps, questions, day)), "Questions that the articles do not answer");

    private static string Text(IReadOnlyList<Gap> gaps, ILookup<string, string> questions, DateOnly day)
    {
        var text = new StringBuilder("---\n").Append("title: \"To be written\"\n").Append($"date: {day:yyyy-MM-dd}\n").Append("questions:\n");
        foreach (var gap in gaps)
        {
            text.Append($"  # asked {gap.Count}× by {Counted.Of(gap.Members, "member")}, {gap.First:yyyy-MM-dd} to {gap.Last:yyyy-MM-dd}\n");
            foreach (var question in questions[gap.Topic]) text.Append($"  - {Quoted(question)}\n");
        }

        text.Append("---\n");
        foreach (var gap in gaps)
        {
            text.Append($"\n## {Markdown.Line(gap.Example, MaxQuestion).Replace("<", "\\<", StringComparison.Ordinal)}\n\n");
            text.Append("<!-- Write the answer here. -->\n");
        }

        return text.ToString();
    }

    /// <summary>A JSON string is one in YAML too.</summary>
    private static string Quoted(string question) => $"\"{JsonEncodedText.Encode(Markdown.Line(question, MaxQuestion), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
