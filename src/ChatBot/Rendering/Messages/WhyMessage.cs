using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Answering;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Rendering.Messages;

/// <summary>How the answer to a question comes about, in words.</summary>
internal sealed class WhyMessage(IKnowledge knowledge, IOptionsMonitor<AnswersOptions> options)
{
    private const int MaxDescription = 4096;
    private const int MaxLine = 400;
    private const int MaxQuestion = 150;
    private const int MaxWords = 10;

    private static readonly OutgoingMessage NothingAsked = "That asks nothing, so I look nothing up.";

    public OutgoingMessage Of(string question, string? note = null)
    {
        var reply = knowledge.Explain(question, options.CurrentValue.StrictnessValue);
        if (reply is NotAQuestion) return NothingAsked;
        var embed = new Embed
        {
            Title = Markdown.Line($"Why? “{Markdown.Line(question, MaxQuestion)}”", 256),
            Description = Fitting([.. Lines(reply)]),
            Color = Colors.Quiet,
        };
        return new OutgoingMessage { Content = note is null ? null : $"-# {note}", Embeds = [embed] };
    }

    private static IEnumerable<string> Lines(Reply reply)
    {
        if (reply.Explanation is not { } explanation)
        {
            if (reply is Miss miss) yield return Markdown.EscapeLine(miss.Reason, MaxLine);
            yield break;
        }

        yield return $"**{Markdown.EscapeLine(explanation.Statement, MaxLine)}**";
        yield return $"Confidence {reply.Confidence:P0}, coverage {reply.Coverage:P0}, margin over the runner-up {reply.Margin:P0}.";
        if (!reply.MissingWords.IsEmpty) yield return $"Not found: {string.Join(", ", reply.MissingWords.Take(MaxWords).Select(word => $"“{Markdown.EscapeLine(word, 50)}”"))}.";
        // The gate first: it belongs to the confidence, and must not be what is cut.
        foreach (var line in explanation.Details.OrderBy(detail => !detail.Details.IsEmpty).SelectMany(detail => Tree(detail, 0))) yield return line;
    }

    private static IEnumerable<string> Tree(ReplyExplanation explanation, int depth)
    {
        var value = explanation.Value is { } number ? $": **{number:0.##}**" : "";
        yield return $"{new string(' ', 2 * depth)}- {Markdown.EscapeLine(explanation.Statement, MaxLine)}{value}";
        // The gate first: it belongs to the confidence, and must not be what is cut.
        foreach (var line in explanation.Details.OrderBy(detail => !detail.Details.IsEmpty).SelectMany(detail => Tree(detail, depth + 1))) yield return line;
    }

    /// <summary>As many lines as fit, and how many do not.</summary>
    private static string Fitting(List<string> lines)
    {
        const int Room = MaxDescription - 30;
        var length = 0;
        var count = lines.TakeWhile(line => (length += line.Length + 1) <= Room).Count();
        var text = string.Join('\n', lines.Take(count));
        return count == lines.Count ? text : $"{text}\n… and {lines.Count - count} more lines";
    }
}
