using System.CommandLine;
using System.Runtime.InteropServices;
using ChatBot.Playground;
using ChatBot.Rendering.Json;

namespace ChatBot.Cli;

/// <summary><c>chatbot playground</c>: a Discord-compatible server on loopback, until it is interrupted.</summary>
internal sealed class PlaygroundCommand(Shell shell)
{
    private const int HighestPort = 65_535;

    public static Command Create(Shell shell)
    {
        var port = new Option<int>("--port")
        {
            Description = "The loopback port; 0 takes a free one. [default: 0]",
            HelpName = "PORT",
            CustomParser = result =>
            {
                if (int.TryParse(result.Tokens[0].Value, out var number) && number is >= 0 and <= HighestPort) return number;
                result.AddError($"--port takes a number from 0 to {HighestPort}, not “{result.Tokens[0].Value}”.");
                return 0;
            },
            DefaultValueFactory = _ => 0,
        };
        var record = new Option<string?>("--record") { Description = "A file to which every request is appended as a line of JSON.", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Write where it is as one line of JSON." };
        var command = new Command("playground", "Runs a Discord-compatible server on this machine, to try bots without an account.") { port, record, json };
        command.SetAction((result, cancellation) => new PlaygroundCommand(shell).RunAsync(
            new PlaygroundOptions { Port = result.GetValue(port), RecordingFile = result.GetValue(record) }, result.GetValue(json), cancellation));
        return command;
    }

    private async Task<int> RunAsync(PlaygroundOptions options, bool json, CancellationToken cancellation)
    {
        var interrupted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var playground = await PlaygroundLauncher.StartAsync(options, cancellation).ConfigureAwait(false);
        await using (playground.ConfigureAwait(false))
        {
            Announce(playground, json);
            await interrupted.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }

        return ExitCode.Ok;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            interrupted.TrySetResult();
        }
    }

    private void Announce(PlaygroundServer playground, bool json)
    {
        var place = new PlaygroundJson(
            playground.BaseAddress.AbsoluteUri,
            playground.GatewayUrl.AbsoluteUri,
            playground.BotToken,
            playground.ControlAddress.AbsoluteUri,
            playground.GuildId.ToString(),
            playground.Channel("career-questions").ToString());
        if (json)
        {
            shell.Output.WriteLine(JsonLine.Of(place));
        }
        else
        {
            shell.Output.WriteLine("The Playground is up, on this machine only; it is not for the internet. Ctrl+C ends it.");
            shell.Output.WriteLine($"REST     {place.Rest}");
            shell.Output.WriteLine($"Gateway  {place.Gateway}");
            shell.Output.WriteLine($"Token    {place.Token}");
            shell.Output.WriteLine($"Control  {place.Control}");
        }

        shell.Output.Flush();
    }
}
