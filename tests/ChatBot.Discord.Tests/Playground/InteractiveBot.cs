using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;
using ChatBot.Playground;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>A bot that members of a Playground run commands of.</summary>
internal static class InteractiveBot
{
    public static readonly ApplicationCommand Ask = new()
    {
        Name = "ask",
        Description = "Ask me something",
        Options =
        [
            new CommandOption { Type = CommandOptionType.String, Name = "question", Description = "What you want to know", Required = true, Autocomplete = true },
            new CommandOption { Type = CommandOptionType.Integer, Name = "answers", Description = "How many answers", MinValue = 1, MaxValue = 5 },
            new CommandOption { Type = CommandOptionType.User, Name = "whom", Description = "Whom it is for" },
        ],
    };

    public static DiscordRestClient NewRest(PlaygroundServer playground) => new(new DiscordOptions { Token = playground.BotToken, BaseUrl = playground.BaseAddress }, null, new HastyTime());

    public static Task<AnsweringBot> AnsweringAsync(PlaygroundServer playground, Func<CommandContext, CancellationToken, Task> answer) =>
        RegisteredAsync(playground, interactions => interactions.OnCommand(Ask, answer));

    public static async Task<AnsweringBot> RegisteredAsync(PlaygroundServer playground, Action<InteractionRouter> declare, Action<DiscordOptions>? configure = null)
    {
        var bot = await AnsweringBot.ReadyAsync(playground, configure: configure, setUp: client => declare(client.Interactions));
        await Eventually.TrueAsync(() => bot.Client.CommandSync is not null);
        return bot;
    }
}
