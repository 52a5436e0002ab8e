using System.CommandLine;
using ChatBot.Cli.Completion;

namespace ChatBot.Cli;

/// <summary><c>chatbot completion</c>: a script that completes the command line, written from the commands themselves.</summary>
internal static class CompletionCommand
{
    private static readonly Dictionary<string, Func<IReadOnlyList<CompletionNode>, string>> Writers = new()
    {
        ["bash"] = BashScript.Write,
        ["zsh"] = ZshScript.Write,
        ["fish"] = FishScript.Write,
        ["pwsh"] = PowerShellScript.Write,
    };

    public static Command Create(Shell shell)
    {
        var name = new Argument<string>("SHELL") { Description = "For which shell.", HelpName = string.Join('|', Writers.Keys) };
        name.AcceptOnlyFromAmong([.. Writers.Keys]);
        var command = new Command("completion", "Prints a script that completes the command line; it says in its first lines where to put it.") { name };
        command.SetAction(result =>
        {
            shell.Output.Write(Writers[result.GetRequiredValue(name)](CompletionNode.AllOf(result.RootCommandResult.Command)));
            return ExitCode.Ok;
        });
        return command;
    }
}
