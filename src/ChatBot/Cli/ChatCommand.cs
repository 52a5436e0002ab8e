using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Texts;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot chat</c>: a chat in the terminal.</summary>
internal sealed class ChatCommand(
    IKnowledge knowledge,
    IOptions<AnswersOptions> answers,
    Page page,
    ReplyText text,
    CertificationPage certifications,
    Examples examples,
    Shell shell)
{
    private static readonly string[] Commands = ["certs", "topics", "help", "quit"];

    public static Command Create(Startup start)
    {
        var command = new Command("chat", "Opens a chat in the terminal; questions may be piped in.");
        command.SetAction(result => start.Run<ChatCommand>(result, chat => chat.Run()));
        return command;
    }

    public int Run()
    {
        Greet();
        var lines = new Lines(shell.Input);
        while (Read(lines) is { } line)
        {
            var said = line.Trim();
            if (said is "/quit" or "/exit")
                break;
            if (said.Length == 0)
                continue;
            Answer(said);
            page.Blank();
        }

        return ExitCode.Ok;
    }

    private void Greet()
    {
        page.Heading($"ChatBot answers from {Counted.Of(knowledge.Articles.Count, "article")} with {Counted.Of(knowledge.Sections.Count, "section")}. Ask it something, for instance:");
        examples.Write(page);
        page.Paragraph("/help lists the commands, /quit leaves.", Tone.Faint);
        page.Blank();
    }

    private string? Read(Lines lines)
    {
        if (shell.InputIsTerminal && shell.OutputIsTerminal)
            shell.Output.Write("> ");
        shell.Output.Flush();
        return lines.Read();
    }

    private void Answer(string said)
    {
        if (said[0] != '/')
        {
            text.Write(knowledge.Ask(said, answers.Value.StrictnessValue));
            return;
        }

        var words = said[1..].Split(' ', 2, StringSplitOptions.TrimEntries);
        Obey(words[0].ToLowerInvariant(), words.Length > 1 && words[1].Length > 0 ? words[1] : null);
    }

    private void Obey(string command, string? argument)
    {
        switch (command)
        {
            case "certs":
                ListCertifications(argument);
                break;
            case "topics":
                ListTopics();
                break;
            case "help":
                Help();
                break;
            default:
                var nearest = Nearest.Of(command, Commands);
                page.Paragraph($"There is no /{command}; {(nearest is null ? "/help lists the commands." : $"did you mean /{nearest}?")}");
                break;
        }
    }

    /// <summary>What follows <c>/certs</c> may be a role or else a vendor.</summary>
    private void ListCertifications(string? wanted)
    {
        var lists = knowledge.FindCertifications(wanted, null);
        certifications.Write(lists.IsEmpty && wanted is not null ? knowledge.FindCertifications(null, wanted) : lists);
    }

    private void ListTopics()
    {
        foreach (var article in knowledge.Articles)
        {
            page.Heading(article.Title);
            foreach (var section in article.Sections.Where(section => section.Heading != article.Title))
                page.Item(section.Heading, depth: Math.Max(0, section.Level - 2));
        }
    }

    private void Help()
    {
        page.Paragraph("Type a question, or one of these:");
        page.Item("/certs [role or vendor]", "certifications, and which of them are retired");
        page.Item("/topics", "what the articles are about");
        page.Item("/help", "this list");
        page.Item("/quit", "leave");
    }
}
