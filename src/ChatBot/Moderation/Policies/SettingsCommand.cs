using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Settings;

namespace ChatBot.Moderation.Policies;

/// <summary><c>/settings</c>: how the bot behaves in a server or one of its channels, shown, set and reset.</summary>
internal sealed class SettingsCommand(CommandTexts texts, Moderators moderators, PolicyEditor editor, ChannelPolicies policies, SettingsMessage message) : IChatModule
{
    private const string Name = "settings";
    private const string Show = "show";
    private const string Set = "set";
    private const string Reset = "reset";
    private const string Channel = "channel";
    private const string Setting = "setting";

    // Categories hold channels, and nobody writes in them.
    private static readonly IReadOnlyList<ChannelType> Writable =
    [
        ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum, ChannelType.GuildVoice, ChannelType.GuildStageVoice,
        ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread,
    ];

    public void Register(DiscordClient client) => client.Interactions.OnCommand(
        texts.Command(Name, Subcommand(Show), Subcommand(Set, Values()), Subcommand(Reset, SettingOption())) with
        {
            DefaultMemberPermissions = Moderators.Required,
            Contexts = [InteractionContextType.Guild],
        },
        (context, ct) => ObeyAsync(context, client, ct),
        DeferMode.Ephemeral);

    private CommandOption Subcommand(string name, params IEnumerable<CommandOption> options) => texts.Option(Name, name, CommandOptionType.Subcommand) with
    {
        Options = [.. options, texts.Option(Name, Channel, CommandOptionType.Channel) with { ChannelTypes = Writable }],
    };

    private IEnumerable<CommandOption> Values() =>
    [
        texts.Option(Name, PolicyKey.Mode, CommandOptionType.String) with { Choices = texts.Choices(Name, PolicyKey.Mode, "off", "mention", "questions", "all") },
        texts.Option(Name, PolicyKey.Strictness, CommandOptionType.String) with { Choices = texts.Choices(Name, PolicyKey.Strictness, "strict", "normal", "loose") },
        texts.Option(Name, PolicyKey.Private, CommandOptionType.Boolean),
        texts.Option(Name, PolicyKey.QuietRepeat, CommandOptionType.Integer) with { MinValue = 0, MaxValue = PolicyKey.MaxQuietMinutes },
        texts.Option(Name, PolicyKey.ModeratorRole, CommandOptionType.Role),
        texts.Option(Name, PolicyKey.HelperRole, CommandOptionType.Role),
    ];

    private CommandOption SettingOption() =>
        texts.Option(Name, Setting, CommandOptionType.String) with { Choices = [.. PolicyKey.All.Select(key => texts.Choice(Name, key))] };

    private async Task ObeyAsync(CommandContext context, DiscordClient client, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, $"{Name} {context.Subcommand}", cancellationToken).ConfigureAwait(false)) return;
        await context.RespondAsync(Obey(context, client), ephemeral: true, cancellationToken).ConfigureAwait(false);
    }

    private OutgoingMessage Obey(CommandContext context, DiscordClient client)
    {
        if (context.Interaction.GuildId?.ToString() is not { } guild) return "Settings belong to a server: use `/settings` in yours.";
        if (context.GetChannel(Channel) is { Type: ChannelType.GuildCategory }) return "Choose a channel, not a category.";
        var (channel, who) = (context.GetString(Channel), context.User.Id.ToString());
        if (context.Subcommand == Show) return message.Of(guild, channel);

        var given = Given(context);
        if (TouchesModerators(context, guild, channel, given) && !moderators.MayManage(context.Interaction)) return "Who moderates is decided by those who may manage the server.";
        if (context.Subcommand == Set)
        {
            if (editor.Set(guild, channel, who, given) is { } fault) return fault;
        }
        else
        {
            editor.Reset(guild, channel, who, context.GetString(Setting));
        }

        return message.Of(guild, channel, Notes(guild, channel, given, client));
    }

    private bool TouchesModerators(CommandContext context, string guild, string? channel, Dictionary<string, string> given) => context.Subcommand == Set
        ? given.ContainsKey(PolicyKey.ModeratorRole)
        : channel is null && context.GetString(Setting) is null or PolicyKey.ModeratorRole && policies.Find(guild, null, PolicyKey.ModeratorRole).Value is not null;

    private static Dictionary<string, string> Given(CommandContext context) => PolicyKey.All
        .Select(key => (key, Value: context.GetString(key)))
        .Where(each => each.Value is not null)
        .ToDictionary(each => each.key, each => each.Value!);

    private IEnumerable<string> Notes(string guild, string? channel, Dictionary<string, string> given, DiscordClient client)
    {
        var mode = Enum.Parse<ChannelMode>(policies.Find(guild, channel, PolicyKey.Mode).Value!, ignoreCase: true);
        if (ChannelPolicies.IsOpen(mode) && !ContentIntent.IsGranted(client))
            yield return $"✘ I do not get the text of messages that do not name me, so mode {mode.ToString().ToLowerInvariant()} has no effect yet: {ContentIntent.Mend}.";
        if (given.ContainsKey(PolicyKey.ModeratorRole))
            yield return "Discord shows my commands for moderators to those who may manage the server; show them to the role too in *Server Settings → Integrations*.";
    }
}
