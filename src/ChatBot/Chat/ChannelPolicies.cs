using System.Globalization;
using ChatBot.Conversation;
using ChatBot.Knowledge.Answering;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Chat;

/// <summary>How the bot behaves where: as was set for the channel, for the channel above a thread, for the server, in the settings file.</summary>
internal sealed class ChannelPolicies(
    SettingsStore store,
    ChannelDirectory channels,
    IOptionsMonitor<ChannelsOptions> modes,
    IOptionsMonitor<AnswersOptions> answers,
    IOptionsMonitor<LimitsOptions> limits) : IPolicies
{
    public ChannelPolicy Of(Place place) => new(
        ModeOf(place),
        Enum.Parse<Strictness>(Find(place.Guild, place.Channel, PolicyKey.Strictness).Value!, ignoreCase: true),
        bool.Parse(Find(place.Guild, place.Channel, PolicyKey.Private).Value!),
        TimeSpan.FromMinutes(int.Parse(Find(place.Guild, place.Channel, PolicyKey.QuietRepeat).Value!, CultureInfo.InvariantCulture)),
        Find(place.Guild, place.Channel, PolicyKey.HelperRole).Value);

    /// <summary>To what it answers there.</summary>
    public ChannelMode ModeOf(Place place) => Enum.Parse<ChannelMode>(Find(place.Guild, place.Channel, PolicyKey.Mode).Value!, ignoreCase: true);

    /// <summary>Whether only private answers are wanted there.</summary>
    public bool IsOff(Place place) => ModeOf(place) == ChannelMode.Off;

    /// <summary>What counts in a channel, or in a whole server, and where it was set; null for a role that was not.</summary>
    public (string? Value, PolicySource Source) Find(string? guild, string? channel, string key)
    {
        var parent = channel is null ? null : channels.ParentOf(channel);
        if (guild is not null)
        {
            if (channel is not null && Stored(guild, channel, key) is { } own) return (own, PolicySource.Channel);
            if (parent is not null && Stored(guild, parent, key) is { } inherited) return (inherited, PolicySource.Parent);
            if (Stored(guild, null, key) is { } general) return (general, PolicySource.Guild);
        }

        return (InFile(channel, parent, key), PolicySource.File);
    }

    /// <summary>The channels, and servers where it is set for all of one, in which the bot answers what is not said to it.</summary>
    public IReadOnlyList<string> Open =>
    [
        .. modes.CurrentValue.Modes.Where(mode => IsOpen(mode.Value)).Select(mode => $"channel {mode.Key}"),
        .. store.All
            .Where(setting => setting.Key == PolicyKey.Mode && Stored(setting.Guild, setting.Channel, setting.Key) is { } mode && IsOpen(Enum.Parse<ChannelMode>(mode, ignoreCase: true)))
            .Select(setting => setting.Channel is { } channel ? $"channel {channel}" : $"server {setting.Guild}"),
    ];

    /// <summary>Whether a mode needs to read what is not said to the bot.</summary>
    public static bool IsOpen(ChannelMode mode) => mode is ChannelMode.Questions or ChannelMode.All;

    /// <summary>What another version stored and this one cannot use counts as not set.</summary>
    private string? Stored(string guild, string? channel, string key) =>
        store.TryGet(guild, channel, key, SettingJson.Default.String, out var value) && PolicyKey.Fault(key, value) is null ? value : null;

    private string? InFile(string? channel, string? parent, string key) => key switch
    {
        PolicyKey.Mode => (ModeInFile(channel) ?? ModeInFile(parent) ?? ChannelMode.Mention).ToString().ToLowerInvariant(),
        PolicyKey.Strictness => answers.CurrentValue.Strictness.ToLowerInvariant(),
        PolicyKey.Private => "false",
        PolicyKey.QuietRepeat => limits.CurrentValue.QuietRepeatMinutes.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private ChannelMode? ModeInFile(string? channel) => channel is not null && modes.CurrentValue.Modes.TryGetValue(channel, out var mode) ? mode : null;
}
