using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Knowledge.Answering;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot ask</c></summary>
internal sealed class AskCommand(IKnowledge knowledge, IOptions<AnswersOptions> answers, ReplyText text, Shell shell)
{
    public static Command Create(Startup start)
    {
        var question = QuestionArgument.Create("QUESTION", "What to ask.");
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var explain = new Option<bool>("--explain") { Description = "Say how the reply came about." };
        var command = new Command("ask", "Answers a question.") { question, json, explain };
        command.SetAction(result =>
        {
            var asked = QuestionArgument.Text(result, question);
            return start.Run<AskCommand>(result, ask => ask.Run(asked, result.GetValue(json), result.GetValue(explain)));
        });
        return command;
    }

    private int Run(string question, bool json, bool explain)
    {
        if (QuestionArgument.IsStandardInput(question))
            AnswerLines(explain);
        else if (json)
            shell.Output.WriteLine(Json(question, explain));
        else
            text.Write(Reply(question, explain));
        return ExitCode.Ok;
    }

    private void AnswerLines(bool explain)
    {
        var lines = new Lines(shell.Input);
        while (lines.Read() is { } line)
        {
            shell.Output.WriteLine(Json(line, explain));
            shell.Output.Flush();
        }
    }

    private string Json(string question, bool explain)
    {
        var start = shell.Time.GetTimestamp();
        var reply = Reply(question, explain);
        return JsonLine.Of(ReplyJson.Of(reply, shell.Time.GetElapsedTime(start)));
    }

    private Reply Reply(string question, bool explain)
    {
        var strictness = answers.Value.StrictnessValue;
        return explain ? knowledge.Explain(question, strictness) : knowledge.Ask(question, strictness);
    }
}
