using System.CommandLine;
using System.Runtime.ExceptionServices;
using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Moderation;
using ChatBot.Playground;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Systemd;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Cli;

/// <summary><c>chatbot</c> alone: the bot, until it is stopped. With a token on Discord, else in the Playground.</summary>
internal sealed class BotCommand(Shell shell, Startup start)
{
    public async Task<int> RunAsync(ParseResult result, CancellationToken cancellation)
    {
        using var host = start.Build(result, AddBot);
        var failure = host.Services.GetRequiredService<ChatFailure>();
        var playground = await OpenPlaygroundAsync(host.Services, cancellation).ConfigureAwait(false);
        try
        {
            Announce(host.Services.GetRequiredService<IKnowledge>(), playground);
            await host.RunAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (playground is not null) await playground.DisposeAsync().ConfigureAwait(false);
        }

        if (failure.Exception is { } exception) ExceptionDispatchInfo.Throw(exception);
        return ExitCode.Ok;
    }

    private static void AddBot(IServiceCollection services) => services
        .AddSystemd()
        .AddStorage()
        .AddConversation()
        .AddMessages()
        .AddModeration()
        .AddChat()
        .Configure<ConsoleLifetimeOptions>(options => options.SuppressStatusMessages = true)
        .AddLogging(logging => logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        }));

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
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException or ObjectDisposedException)
        {
            // The bot works without it; its first answer takes a little longer.
        }
    }

    private void Announce(IKnowledge knowledge, PlaygroundServer? playground)
    {
        shell.Output.WriteLine($"ChatBot answers from {Counted.Of(knowledge.Articles.Length, "article")} with {Counted.Of(knowledge.Sections.Length, "section")}.");
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
