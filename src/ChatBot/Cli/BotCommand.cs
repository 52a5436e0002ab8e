using System.CommandLine;
using System.Runtime.ExceptionServices;
using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Diagnostics;
using ChatBot.Diagnostics.Logging;
using ChatBot.Diagnostics.Running;
using ChatBot.Moderation;
using ChatBot.Playground;
using ChatBot.Rendering;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Systemd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Log = ChatBot.Diagnostics.Log;

namespace ChatBot.Cli;

/// <summary><c>chatbot</c> alone: the bot, until it is stopped. With a token on Discord, else in the Playground.</summary>
internal sealed class BotCommand(Shell shell, Startup start)
{
    public async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        using var host = start.Build(result, AddBot);
        var failure = host.Services.GetRequiredService<ChatFailure>();
        var parts = host.Services.GetRequiredService<BackgroundParts>();
        using var tokenLock = LockToken(host.Services);
        var playground = await OpenPlaygroundAsync(host.Services, cancellation).ConfigureAwait(false);
        try
        {
            Announce(host.Services, playground);
            parts.Gather();
            await host.RunAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new FaultException($"The bot did not stop within {RunningServices.StopTimeout.TotalSeconds:0} seconds, and was cut off.");
        }
        finally
        {
            if (playground is not null) await playground.DisposeAsync().ConfigureAwait(false);
        }

        if (failure.Exception is { } exception) ExceptionDispatchInfo.Throw(exception);
        if (parts.Failure is { } fault) throw new FaultException($"The bot has ended: {fault}");
        return ExitCode.Ok;
    }

    /// <summary>Two processes with one token would answer everything twice. In a Playground each has its own.</summary>
    private static TokenLock? LockToken(IServiceProvider services)
    {
        var connection = services.GetRequiredService<ChatConnection>();
        var own = Path.GetDirectoryName(services.GetRequiredService<StorageLocation>().File)!;
        if (!connection.HasToken) return null;
        var taken = TokenLock.Take(connection.Key, TokenLock.Folders(own));
        if (taken is null) Log.NotLocked(services.GetRequiredService<ILogger<BotCommand>>());
        return taken;
    }

    /// <summary>All that the bot consists of.</summary>
    public static void AddBot(IServiceCollection services) => services
        .AddSettingsReload()
        .AddDiagnostics()
        .AddSystemd()
        .AddStorage()
        .AddConversation()
        .AddMessages()
        .AddModeration()
        .AddChat()
        .AddSingleton(provider => new CurrentKnowledge(provider.GetRequiredService<KnowledgeLoader>().ReadOrIndex()))
        .Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true)
        .AddLogLines();

    /// <summary>The Playground, where there is no token.</summary>
    private static async Task<PlaygroundServer?> OpenPlaygroundAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var connection = services.GetRequiredService<ChatConnection>();
        if (connection.HasToken) return null;
        var settings = services.GetRequiredService<IOptions<PlaygroundSettings>>().Value;
        if (!settings.Enabled)
            throw new SettingsException(["Discord:Token is not set and Playground:Enabled is false, so the bot has nowhere to talk: set a token, or enable the Playground."]);

        var playground = await PlaygroundLauncher.StartAsync(new PlaygroundOptions { Port = settings.Port, RecordingFile = settings.RecordingFile }, cancellation).ConfigureAwait(false);
        connection.Playground = (playground.BotToken, playground.BaseAddress);
        _ = Task.Run(() => RehearseAsync(playground, cancellation), CancellationToken.None);
        return playground;
    }

    private static async Task RehearseAsync(PlaygroundServer playground, CancellationToken cancellation)
    {
        try
        {
            await playground.RehearseAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException or ObjectDisposedException or HttpRequestException)
        {
            // The bot works without it; its first answer takes a little longer.
        }
    }

    /// <summary>To people; a program that reads the output gets lines of the log alone.</summary>
    private void Announce(IServiceProvider services, PlaygroundServer? playground)
    {
        var knowledge = services.GetRequiredService<IKnowledge>();
        if (services.GetRequiredService<LogStyle>().Format != LogFormat.Text)
        {
            var logger = services.GetRequiredService<ILogger<BotCommand>>();
            Log.Started(logger, knowledge.Articles.Count, knowledge.Sections.Count, ProgramVersion.Text);
            if (playground is not null) Log.InPlayground(logger, playground.PageAddress);
            return;
        }

        shell.Output.WriteLine($"ChatBot answers from {Counted.Of(knowledge.Articles.Count, "article")} with {Counted.Of(knowledge.Sections.Count, "section")}.");
        if (playground is not null)
        {
            shell.Output.WriteLine("No Discord token is set, so it talks in a Playground on this machine. Meet it here:");
            shell.Output.WriteLine();
            shell.Output.WriteLine($"  {playground.PageAddress}");
            shell.Output.WriteLine();
            shell.Output.WriteLine("This address is for you alone, not for the internet.");
        }

        shell.Output.WriteLine("Ctrl+C ends it.");
        shell.Output.Flush();
    }
}
