using ChatBot.Commands;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Moderation;

/// <summary>Who may moderate: those who may manage the server, those with a moderator role, and the operators; in direct messages operators alone.</summary>
internal sealed class Moderators(IOptionsMonitor<ModerationOptions> options, SettingsStore settings, AuditLog audit)
{
    /// <summary>What commands for moderators ask for until a server decides otherwise. It hides them; whether somebody may is decided here.</summary>
    public const Permissions Required = Permissions.ManageGuild;

    /// <summary>Whether the asker may; one who may not is told so, and it goes on record.</summary>
    public async Task<bool> MayAsync(InteractionContext context, string what, CancellationToken cancellationToken)
    {
        var interaction = context.Interaction;
        if (May(interaction)) return true;
        audit.Append(CommandReplies.PlaceOf(interaction).Guild, interaction.Asker.Id.ToString(), $"refused: {what}");
        await context.RespondAsync("Only moderators may do that.", ephemeral: true, cancellationToken).ConfigureAwait(false);
        return false;
    }

    public bool May(Interaction interaction)
    {
        if (MayManage(interaction)) return true;
        if (interaction.GuildId is not { } guild || interaction.Member is not { } member) return false;
        var role = settings.TryGet(guild.ToString(), null, PolicyKey.ModeratorRole, SettingJson.Default.String, out var set) ? set : null;
        return member.Roles.Select(each => each.ToString()).Any(each => each == role || options.CurrentValue.Roles.Contains(each));
    }

    /// <summary>Whether the asker may also say who moderates.</summary>
    public bool MayManage(Interaction interaction) =>
        options.CurrentValue.Operators.Contains(interaction.Asker.Id.ToString())
        || (interaction.GuildId is not null && (interaction.Member?.Permissions & (Permissions.ManageGuild | Permissions.Administrator)) is not (null or Permissions.None));
}
