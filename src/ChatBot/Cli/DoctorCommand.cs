using System.CommandLine;
using System.Runtime.CompilerServices;
using ChatBot.Chat;
using ChatBot.Cli.Examination;
using ChatBot.Corpus;
using ChatBot.Discord;
using ChatBot.Knowledge;
using ChatBot.Moderation.Diagnosis;
using ChatBot.Rendering.Json;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Settings.Catalog;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot doctor</c>: whether the bot would run well, and how to mend what is not. It changes nothing.</summary>
internal sealed class DoctorCommand(Shell shell, Startup start)
{
    public static Command Create(Shell shell, Startup start)
    {
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("doctor", "Looks at settings, storage, articles, clock, token, application, intents, commands and permissions, and says how to mend what is not well. Exits with 1 where something is not.") { json };
        command.SetAction((result, cancellation) => new DoctorCommand(shell, start).RunAsync(result, result.GetValue(json), cancellation));
        return command;
    }

    private async Task<int> RunAsync(ParseResult result, bool json, CancellationToken cancellation)
    {
        var page = shell.OutputIsTerminal ? TerminalPage.On(shell.Output) : (Page)new PlainPage(shell.Output);
        List<CheckedJson> seen = [];
        await foreach (var (part, check) in LookAsync(result, cancellation).ConfigureAwait(false))
        {
            var text = Redaction.Of(check.Text);
            seen.Add(new CheckedJson(part, check.IsWell, text));
            if (json) continue;
            page.Paragraph($"{(check.IsWell ? '✔' : '✘')} {part}: {text}", check.IsWell ? Tone.Plain : Tone.Bad);
            await shell.Output.FlushAsync(cancellation).ConfigureAwait(false);
        }

        var ill = seen.Count(check => !check.Well);
        if (json) await shell.Output.WriteLineAsync(JsonLine.Of(new DoctorJson(ill == 0, seen))).ConfigureAwait(false);
        else page.Paragraph(ill == 0 ? "All is well." : $"{Counted.Of(ill, "thing")} {(ill == 1 ? "is" : "are")} not well.", ill == 0 ? Tone.Good : Tone.Bad);
        return ill == 0 ? ExitCode.Ok : ExitCode.CheckFailed;
    }

    private async IAsyncEnumerable<(string Part, Check Check)> LookAsync(ParseResult result, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var settings = start.ReadSettings(result);
        var faults = SettingsChecker.Check(settings.Snapshot);
        foreach (var fault in faults) yield return ("Settings", Check.Ill(fault.ToString()));
        if (faults.Count > 0)
        {
            yield return ("Settings", Check.Ill("Nothing else was looked at: mend the settings first."));
            yield break;
        }

        yield return ("Settings", Check.Well($"All are well; {Counted.Of(settings.Snapshot.Effective.Count, "setting")} {(settings.Snapshot.Effective.Count == 1 ? "is" : "are")} set, the others have their defaults."));
        using var storage = new StorageExam();
        using var host = start.Build(result, services => AddBot(services, storage));
        foreach (var check in storage.Look(OriginalPath(settings))) yield return ("Storage", check);
        var (knowledge, trouble) = Read(host.Services);
        if (trouble is not null) yield return ("Articles", trouble);
        if (knowledge is not null)
            foreach (var check in CorpusExam.Look(knowledge, host.Services.GetRequiredService<CorpusLocation>().Folder, host.Services.GetRequiredService<IOptions<AnswersOptions>>().Value.StrictnessValue)) yield return ("Articles", check);
        if (!host.Services.GetRequiredService<ChatConnection>().HasToken)
        {
            yield return ("Token", WithoutToken(host.Services.GetRequiredService<IOptions<PlaygroundSettings>>().Value));
            yield break;
        }

        if (knowledge is not null) Register(host.Services);
        await foreach (var check in ActivatorUtilities.CreateInstance<DiscordExam>(host.Services).LookAsync(withCommands: knowledge is not null, cancellation).ConfigureAwait(false))
            yield return check;
    }

    /// <summary>The bot as it would run, but on a copy of its storage, and silent.</summary>
    private static void AddBot(IServiceCollection services, StorageExam storage)
    {
        BotCommand.AddBot(services);
        services.AddLogging(logging => logging.ClearProviders());
        services.PostConfigure<StorageOptions>(options => options.Path = storage.Copy);
    }

    private string OriginalPath(LiveSettings settings) =>
        Path.GetFullPath(settings.Snapshot.Effective.GetValueOrDefault($"{StorageOptions.Section}:{nameof(StorageOptions.Path)}")?.Value ?? new StorageOptions().Path, shell.CurrentDirectory);

    private static (IKnowledge? Knowledge, Check? Trouble) Read(IServiceProvider services)
    {
        try
        {
            return (services.GetRequiredService<IKnowledge>(), null);
        }
        catch (CorpusException exception)
        {
            return (null, Check.Ill($"{exception.Message} Name the folder in Corpus:Path."));
        }
    }

    /// <summary>What the modules declare is what Discord should know.</summary>
    private static void Register(IServiceProvider services)
    {
        var client = services.GetRequiredService<DiscordClient>();
        foreach (var module in services.GetServices<IChatModule>()) module.Register(client);
    }

    private static Check WithoutToken(PlaygroundSettings playground)
    {
        var instead = SettingsChecker.Instead(SettingsCatalog.Keys.First(key => key.IsSecret));
        return playground.Enabled
            ? Check.Well($"None is set, so the bot would run in the Playground on this machine. For Discord, {instead}")
            : Check.Ill($"None is set and Playground:Enabled is false, so the bot would have nowhere to talk: {instead}");
    }
}
