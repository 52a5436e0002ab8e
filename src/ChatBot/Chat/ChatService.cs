using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Chat;

/// <summary>Keeps the bot in chat for as long as the program runs. What ends it ends the program.</summary>
internal sealed class ChatService(
    DiscordClient client,
    IEnumerable<IChatModule> modules,
    ChatFailure failure,
    IHostApplicationLifetime lifetime,
    ILogger<ChatService> logger) : BackgroundService
{
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var module in modules) module.Register(client);
        client.On(GatewayEvents.Ready, (ready, _) =>
        {
            Log.Connected(logger, ready.User.DisplayName, ready.Guilds.Count);
            return Task.CompletedTask;
        });
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await client.RunAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // That is how it is stopped.
        }
#pragma warning disable CA1031 // Whatever it is, the program must not live on deaf.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.Ended(logger, exception.Message);
            failure.Exception = exception;
            lifetime.StopApplication();
        }
    }
}
