using System.Text;
using ChatBot.Chat;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Messages;
using ChatBot.Settings;

namespace ChatBot.Moderation.Policies;

/// <summary>What is set for a channel or a server, and where.</summary>
internal sealed class SettingsMessage(ChannelPolicies policies)
{
    private static readonly (string Key, string Label)[] Lines =
    [
        (PolicyKey.Mode, "Mode"),
        (PolicyKey.Strictness, "Strictness"),
        (PolicyKey.Private, "`/ask` is private unless told otherwise"),
        (PolicyKey.QuietRepeat, "The same question gets a link for"),
        (PolicyKey.ModeratorRole, "Moderators, beside those who may manage the server"),
        (PolicyKey.HelperRole, "Whom a miss points to, without a ping"),
    ];

    /// <param name="guild">The server.</param>
    /// <param name="channel">The channel; null for the server.</param>
    /// <param name="notes">What else is to be said.</param>
    public OutgoingMessage Of(string guild, string? channel, params IEnumerable<string> notes)
    {
        var text = new StringBuilder(channel is null ? "Everywhere in this server, unless a channel differs:" : $"In <#{channel}>:");
        foreach (var (key, label) in Lines)
        {
            var (value, source) = policies.Find(guild, key == PolicyKey.ModeratorRole ? null : channel, key);
            text.Append($"\n- {label}: {Shown(key, value)}");
            if (Where(source) is { } where) text.Append($" · {where}");
        }

        foreach (var note in notes) text.Append("\n\n").Append(note);
        return new OutgoingMessage { Embeds = [new Embed { Title = "Settings", Description = text.ToString(), Color = Colors.Quiet }] };
    }

    private static string Shown(string key, string? value) => (key, value) switch
    {
        (_, null) => "**none**",
        (PolicyKey.Mode, _) => $"**{value}**, {Meaning(value)}",
        (PolicyKey.Private, _) => bool.Parse(value) ? "**yes**" : "**no**",
        (PolicyKey.QuietRepeat, "0") => "**never**",
        (PolicyKey.QuietRepeat, _) => $"**{value} min**",
        (PolicyKey.ModeratorRole or PolicyKey.HelperRole, _) => $"<@&{value}>",
        _ => $"**{value}**",
    };

    private static string Meaning(string mode) => Enum.Parse<ChannelMode>(mode, ignoreCase: true) switch
    {
        ChannelMode.Off => "only commands, answered privately",
        ChannelMode.Mention => "what is said to me",
        ChannelMode.Questions => "also questions that I am sure of",
        _ => "everything that is asked",
    };

    private static string? Where(PolicySource source) => source switch
    {
        PolicySource.Channel => "set here",
        PolicySource.Parent => "as in the channel above",
        PolicySource.Guild => "set for the server",
        _ => null,
    };
}
