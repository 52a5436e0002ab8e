using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Discord;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Moderation.Feedback;

/// <summary><c>/feedback</c>: which sections do not help, and why.</summary>
internal sealed class FeedbackCommand(CommandTexts texts, ModeratorViews views, FeedbackMessage message) : IChatModule
{
    private const string Name = "feedback";

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(
            texts.Command(Name) with { DefaultMemberPermissions = Moderators.Required },
            (context, ct) => views.ShowAsync(context, Name, guild => message.Of(guild, 0), ct),
            DeferMode.Ephemeral)
        .OnComponent(FeedbackMessage.Page, (context, ct) => views.TurnAsync(context, Name, guild => message.Of(guild, ButtonIds.PageOf(context.Argument)), ct));
}
