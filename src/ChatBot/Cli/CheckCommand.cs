using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Knowledge.Golden;
using ChatBot.Rendering;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot check</c></summary>
internal sealed class CheckCommand(
    IKnowledge knowledge, CorpusLocation location, IOptions<AnswersOptions> answers, Page page, Shell shell)
{
    public static Command Create(Startup start)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("check", "Reads the whole corpus, and asks its golden questions. Exits with 1 where something is wrong.") { json };
        command.SetAction(result => start.Run<CheckCommand>(result, check => check.Run(result.GetValue(json))));
        return command;
    }

    private int Run(bool json)
    {
        var report = Check();
        if (json)
            shell.Output.WriteLine(JsonLine.Of(CheckJson.Of(report)));
        else
            CheckText.Write(page, report);
        return report.Passed ? ExitCode.Ok : ExitCode.CheckFailed;
    }

    private CheckReport Check()
    {
        var strictness = answers.Value.StrictnessValue;
        return new CheckReport(
            location.Folder,
            knowledge.Version,
            knowledge.Articles.Count,
            knowledge.Sections.Count,
            knowledge.Certifications.Count,
            knowledge.Findings,
            GoldenChecker.Run(knowledge.Golden, question => knowledge.Ask(question, strictness)));
    }
}
