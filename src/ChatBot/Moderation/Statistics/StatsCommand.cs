using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;

namespace ChatBot.Moderation.Statistics;

/// <summary><c>/stats</c>: how the bot is used, by the day.</summary>
internal sealed class StatsCommand(CommandTexts texts, ModeratorViews views, StatisticsMessage message) : IChatModule
{
    private const string Name = "stats";
    private const string Days = "days";
    private const int MostDays = 90;
    private const int UsualDays = 30;

    public void Register(DiscordClient client) => client.Interactions.OnCommand(
        texts.Command(
            Name,
            texts.Option(Name, Days, CommandOptionType.Integer) with { MinValue = 1, MaxValue = MostDays }) with { DefaultMemberPermissions = Moderators.Required },
        (context, ct) => views.ShowAsync(context, Name, guild => message.Of(guild, (int)Math.Clamp(context.GetInteger(Days) ?? UsualDays, 1, MostDays)), ct),
        DeferMode.Ephemeral);
}
