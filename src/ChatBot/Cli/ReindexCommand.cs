using System.CommandLine;
using System.Net.Sockets;
using System.Text;
using ChatBot.Moderation.Reindexing.Local;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot reindex</c>: has the bot that runs on this machine read its articles anew.</summary>
internal sealed class ReindexCommand(IOptions<StorageOptions> storage, Page page, Shell shell)
{
    private const int BarLength = 30;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(Startup start)
    {
        var preview = new Option<bool>("--preview") { Description = "Only say what would change." };
        var full = new Option<bool>("--full") { Description = "Read every file again, not only changed ones." };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("reindex", "Has the bot that runs here, with the same Storage:Path, read the articles anew, and says what changes. Exits with 1 where something speaks against it.") { preview, full, json };
        command.SetAction(result => start.Run<ReindexCommand>(
            result, reindex => reindex.Run(new ReindexRequestJson(result.GetValue(preview), result.GetValue(full)), result.GetValue(json))));
        return command;
    }

    private int Run(ReindexRequestJson request, bool json)
    {
        var report = Ask(request, showsProgress: !json && shell.OutputIsTerminal);
        if (json) shell.Output.WriteLine(JsonLine.Of(report));
        else ReindexText.Write(page, report);
        return report switch
        {
            { Verdict: ReindexVerdict.Used or ReindexVerdict.Unchanged } => ExitCode.Ok,
            { Verdict: ReindexVerdict.Previewed, Change.Objections.Count: 0 } => ExitCode.Ok,
            _ => ExitCode.CheckFailed,
        };
    }

    private ReindexJson Ask(ReindexRequestJson request, bool showsProgress)
    {
        var path = new StorageLocation(storage, shell).Socket;
        try
        {
            using var socket = LocalSocket.Connect(path)
                ?? throw new UnavailableException($"No bot runs here with its state beside {path}: start one, or name its database in Storage:Path.");
            using var stream = new NetworkStream(socket, ownsSocket: true);
            using var reader = new StreamReader(stream, Utf8);
            stream.Write(Utf8.GetBytes(JsonLine.Of(request) + "\n"));
            while (reader.ReadLine() is { } line && JsonLine.ReindexEvent(line) is { } told)
            {
                if (showsProgress) Show(told.Progress);
                if (told.Report is { } report) return report;
            }

            throw new UnavailableException("The bot ended before the reindex did; the articles on the disk are read when it starts.");
        }
        catch (Exception exception) when (exception is SocketException or IOException or ArgumentException)
        {
            throw new UnavailableException($"The bot cannot be reached over {path}: {exception.Message}");
        }
    }

    private void Show(double? share)
    {
        var done = (int)Math.Clamp(Math.Round((share ?? 0) * BarLength), 0, BarLength);
        // The line is written over by the next one, and by the report.
        shell.Output.Write(share is null ? "\r\u001b[K" : $"\rReading the articles {new string('█', done)}{new string('░', BarLength - done)} {share:P0}");
        shell.Output.Flush();
    }
}
