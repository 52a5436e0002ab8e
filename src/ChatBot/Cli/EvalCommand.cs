using System.CommandLine;
using ChatBot.Corpus;
using ChatBot.Knowledge.Evaluation;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot eval</c></summary>
internal sealed class EvalCommand(IKnowledge knowledge, IOptions<AnswersOptions> answers, Page page, Shell shell)
{
    public static Command Create(Startup start)
    {
        var questions = new Option<string[]>("--questions")
        {
            Description = "A file of questions, YAML or JSON lines; may be given more than once. [default: the corpus's own]",
            HelpName = "FILE",
        };
        var gates = new Option<bool>("--gates") { Description = "Also print what each gate would let through, and choose the gates." };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("eval", "Measures how well questions are answered. Exits with 1 where one went wrong.") { questions, gates, json };
        command.SetAction(result => start.Run<EvalCommand>(
            result, eval => eval.Run(result.GetValue(questions) ?? [], result.GetValue(gates), result.GetValue(json))));
        return command;
    }

    private int Run(string[] files, bool gates, bool json)
    {
        var questions = files.Length > 0
            ? files.SelectMany(file => QuestionFile.Read(Path.GetFullPath(file, shell.CurrentDirectory))).ToList()
            : [.. QuestionFile.Of(knowledge.Golden)];
        if (questions.Count == 0)
            throw new UsageException("The corpus states no questions; name a file with --questions.");

        var strictness = answers.Value.StrictnessValue;
        var run = new Evaluator(question => knowledge.Ask(question, strictness), shell.Time).Run(questions);
        var calibration = gates ? new GateCalibration(run) : null;
        if (json)
            shell.Output.WriteLine(JsonLine.Of(EvaluationJson.Of(run, calibration)));
        else
            EvaluationText.Write(page, run, calibration);
        return run.Failures.Any() ? ExitCode.CheckFailed : ExitCode.Ok;
    }
}
