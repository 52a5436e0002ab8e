using System.CommandLine;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using ChatBot.Corpus;
using ChatBot.Knowledge;
using ChatBot.Moderation.Reindexing.Local;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace ChatBot.Cli;

/// <summary><c>chatbot index</c>: writes the index of a corpus that is too large for memory.</summary>
internal sealed class IndexCommand(KnowledgeLoader loader, CorpusLocation location, IOptions<StorageOptions> storage, Page page, Shell shell)
{
    private const double Megabyte = 1024 * 1024;

    public static Command Create(Startup start)
    {
        var always = new Option<bool>("--always") { Description = "Write one for a small corpus too." };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("index", "Reads a large corpus once and writes its index, so that answers need not read it again. A small one needs none.") { always, json };
        command.SetAction(result => start.Run<IndexCommand>(result, index => index.Run(result.GetValue(always), result.GetValue(json))));
        return command;
    }

    private int Run(bool always, bool json)
    {
        if (BotRuns()) throw new UnavailableException("A bot is running that uses this index: `chatbot reindex` has it write a new one.");
        if (!always && !loader.IsLarge) return NeedsNone(json);
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        var started = shell.Time.GetTimestamp();
        try
        {
            var knowledge = Index(showsProgress: !json && shell.OutputIsTerminal, stop.Token);
            Report(knowledge, shell.Time.GetElapsedTime(started), json);
            return ExitCode.Ok;
        }
        catch (OperationCanceledException)
        {
            page.Paragraph("Interrupted. The index is as it was before.", Tone.Bad);
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnavailableException($"The index cannot be written to {loader.IndexFolder}: {exception.Message}");
        }
    }

    private bool BotRuns()
    {
        try
        {
            using var bot = LocalSocket.Connect(new StorageLocation(storage, shell).Socket);
            return bot is not null;
        }
        catch (Exception exception) when (exception is SocketException or ArgumentException)
        {
            return false;
        }
    }

    private int NeedsNone(bool json)
    {
        loader.Clear();
        if (json) shell.Output.WriteLine(JsonLine.Of(new IndexJson(location.Folder, Index: null, Articles: 0, Sections: 0, Bytes: 0, Seconds: 0)));
        else page.Paragraph($"{location.Folder} is small: it is read into memory at each start, and needs no index.");
        return ExitCode.Ok;
    }

    private KnowledgeBase Index(bool showsProgress, CancellationToken cancellation)
    {
        if (!showsProgress) return loader.Index(progress: null, cancellation);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(shell.Output) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("Indexing", maxValue: 1);
                return loader.Index(new Told(task), cancellation);
            });
    }

    private void Report(KnowledgeBase knowledge, TimeSpan time, bool json)
    {
        var bytes = KnowledgeStore.BytesOf(knowledge);
        if (json)
        {
            shell.Output.WriteLine(JsonLine.Of(new IndexJson(location.Folder, loader.IndexFolder, knowledge.Articles.Count, knowledge.Sections.Count, bytes, time.TotalSeconds)));
            return;
        }

        page.Paragraph($"{Counted.Of(knowledge.Articles.Count, "article")} with {Counted.Of(knowledge.Sections.Count, "section")} indexed in {time.TotalSeconds:0.0} s, version {knowledge.Version}: {bytes / Megabyte:0.0} MB in {loader.IndexFolder}.", Tone.Good);
        var errors = knowledge.Findings.Count(finding => finding.Severity == Severity.Error);
        if (errors > 0) page.Paragraph($"{Counted.Of(errors, "error")} in the articles; `chatbot check` names them.", Tone.Bad);
    }

    private sealed class Told(ProgressTask task) : IProgress<double>
    {
        public void Report(double value) => task.Value = Math.Max(task.Value, value);
    }
}
