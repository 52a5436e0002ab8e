using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace Snippets;

/// <summary>The bot in the README, compiled.</summary>
internal static class ReadmeBot
{
    public static async Task RunAsync()
    {
        // Snippet
        var options = new DiscordOptions { Token = Environment.GetEnvironmentVariable("DISCORD_TOKEN")!, SessionFile = "session.json" };
        using var rest = new DiscordRestClient(options);
        using var bot = new DiscordClient(options, rest);
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) => { key.Cancel = true; stop.Cancel(); };

        bot.On(GatewayEvents.MessageCreate, async (message, ct) =>
        {
            if (message.IsFromPerson && message.Mentioned(bot.BotId))
                await rest.ReplyAsync(message, "Hello!", ct);
        });
        bot.Interactions.OnCommand(
            new ApplicationCommand { Name = "ping", Description = "See whether I am awake" },
            (command, ct) => command.RespondAsync("Pong!", ephemeral: true, ct));

        await bot.RunAsync(stop.Token);

        // End
    }
}
