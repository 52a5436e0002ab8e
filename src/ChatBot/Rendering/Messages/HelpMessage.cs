using System.Text;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Pages;

namespace ChatBot.Rendering.Messages;

/// <summary>How to ask.</summary>
internal sealed class HelpMessage(Examples examples)
{
    public OutgoingMessage Of(string botId)
    {
        var ask = new StringBuilder()
            .AppendLine($"- mention me in a channel or a thread: <@{botId}> and your question")
            .AppendLine("- write to me directly")
            .AppendLine("- `/ask`, with `private` if only you are to see the answer")
            .AppendLine("- on somebody's message: Apps, then **Answer this**")
            .Append("- reply to an answer of mine to ask on: “and for ML engineers?”");
        var embed = new Embed
        {
            Title = "How to ask",
            Description = ask.ToString(),
            Fields =
            [
                .. Instances(),
                new EmbedField("Commands", "`/certs` lists certifications and which of them are retired\n`/topics` says what the articles are about\n`/why` tells how an answer came about\n`/about` says what I am and what I store\n`/privacy` shows what I store about you, and removes it"),
                new EmbedField("Good to know", "Edit your question, and my answer follows; delete it, and my answer goes too. You can delete an answer to you with 🗑️."),
            ],
            Color = Colors.Quiet,
        };
        return new OutgoingMessage { Embeds = [embed] };
    }

    private IEnumerable<EmbedField> Instances()
    {
        var questions = string.Join('\n', examples.Questions.Select(question => $"- {Markdown.EscapeLine(question, 150)}"));
        return questions.Length == 0 ? [] : [new EmbedField("For instance", questions)];
    }
}
