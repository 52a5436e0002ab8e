using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Gateway;
using ChatBot.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Chat;

/// <summary>Says at the start, and when the settings change, that channels are open and the bot may not read what is written in them.</summary>
internal sealed class ContentIntent(ChannelPolicies policies, IOptionsMonitor<ChannelsOptions> channels, ILogger<ContentIntent> logger) : IChatModule, IDisposable
{
    private IDisposable? _changes;

    /// <summary>How to get it.</summary>
    public const string Mend = "switch *Message Content Intent* on, on the Bot page of <https://discord.com/developers/applications>, if it is off, and restart me";

    public void Register(DiscordClient client)
    {
        client.On(GatewayEvents.Ready, (_, _) =>
        {
            Warn(client);
            return Task.CompletedTask;
        });
        _changes = channels.OnChange(_ => Warn(client));
    }

    public void Dispose() => _changes?.Dispose();

    private void Warn(DiscordClient client)
    {
        if (!IsGranted(client) && policies.Open is { Count: > 0 } open) Log.Deaf(logger, string.Join(", ", open));
    }

    /// <summary>Whether the bot gets the text of messages that do not name it; where that is not known it is taken to.</summary>
    public static bool IsGranted(DiscordClient client) => client.Status.Intents is not { } intents || intents.HasFlag(GatewayIntents.MessageContent);
}
