using System.CommandLine;
using System.CommandLine.Parsing;
using ChatBot.Diagnostics.Running;
using ChatBot.Discord;
using ChatBot.Knowledge;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Cli;

/// <summary>The program: reads the command line, runs a command, and tells the shell how it went.</summary>
internal sealed class CommandLine(Shell shell, Action<IServiceCollection>? configure = null)
{
    // "@everyone" is no response file, and "-la" no bundle of options: both are how members write.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public async Task<int> RunAsync(string[] args, CancellationToken cancellation = default)
    {
        try
        {
            TokenArgument.Refuse(args);
            var result = CommandLineParser.Parse(CreateRoot(), args, Parsing);
            var exitCode = result.Errors.Count > 0 ? Refuse(result) : await InvokeAsync(result, cancellation).ConfigureAwait(false);
            await shell.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return exitCode;
        }
        catch (IOException) when (shell.OutputIsClosed())
        {
            return ExitCode.Ok;
        }
        catch (UsageException exception)
        {
            return Fail(ExitCode.Usage, exception.Message);
        }
        catch (UnavailableException exception)
        {
            return Fail(ExitCode.Unavailable, exception.Message);
        }
        catch (TokenHeldException exception)
        {
            return Fail(ExitCode.Unavailable, exception.Message);
        }
        catch (FaultException exception)
        {
            return Fail(ExitCode.Fault, exception.Message);
        }
        catch (CorpusException exception)
        {
            return Fail(ExitCode.Usage, exception.Message);
        }
        catch (DiscordFatalException exception)
        {
            return Fail(ExitCode.Settings, exception.Message);
        }
        catch (SettingsException exception)
        {
            return Fail(ExitCode.Settings, [.. exception.Faults]);
        }
        catch (StorageException exception)
        {
            return Fail(ExitCode.Settings, exception.Message);
        }
        catch (Exception exception)
        {
            return Fail(ExitCode.Fault, $"Something went wrong that should not have: {exception.Message}");
        }
    }

    private RootCommand CreateRoot()
    {
        var start = new Startup(shell, configure);
        var root = new RootCommand("Answers career questions from Markdown articles. With no command it is the bot: on Discord with a token, else in the Playground on this machine.");
        SharedOptions.AddTo(root);
        root.Add(ChatCommand.Create(start));
        root.Add(AskCommand.Create(start));
        root.Add(SearchCommand.Create(start));
        root.Add(CertsCommand.Create(start));
        root.Add(CheckCommand.Create(start));
        root.Add(EvalCommand.Create(start));
        root.Add(IndexCommand.Create(start));
        root.Add(ReindexCommand.Create(start));
        root.Add(HealthCommand.Create(start));
        root.Add(PlaygroundCommand.Create(shell));
        root.Add(DoctorCommand.Create(shell, start));
        root.Add(ConfigCommand.Create(shell, start));
        root.Add(CompletionCommand.Create(shell));
        root.SetAction((result, cancellation) => new BotCommand(shell, start).RunAsync(result, cancellation));
        return root;
    }

    private Task<int> InvokeAsync(ParseResult result, CancellationToken cancellation) => result.InvokeAsync(
        new InvocationConfiguration
        {
            Output = shell.Output,
            Error = shell.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        },
        cancellation);

    private int Refuse(ParseResult result) =>
        Fail(ExitCode.Usage, [.. result.Errors.Select(error => error.Message).Distinct(), "`chatbot --help` says what there is."]);

    private int Fail(int exitCode, params string[] sentences)
    {
        TryFlush();
        foreach (var sentence in sentences)
            shell.Error.WriteLine("chatbot: " + SafeText.Line(Redaction.Of(sentence)));
        return exitCode;
    }

    /// <summary>What was answered before the fault is not lost.</summary>
    private void TryFlush()
    {
        try
        {
            shell.Output.Flush();
        }
        catch (IOException)
        {
            // The fault at hand is what matters.
        }
    }
}
