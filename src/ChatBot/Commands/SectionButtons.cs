using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary>Whole sections, for who asks to see them alone: the one that answered, related ones, the nearest to a miss.</summary>
internal sealed class SectionButtons(SectionDirectory sections, SectionMessage message) : IChatModule
{
    /// <summary>What is said of a section that a reindex took away.</summary>
    public static readonly OutgoingMessage Gone = "That section is no longer in the articles. Please ask again.";

    public void Register(DiscordClient client) => client.Interactions
        .OnComponent(ButtonIds.ShowMore, (context, ct) => ShowAsync(context, context.Argument, ct), DeferMode.Ephemeral)
        .OnComponent(ButtonIds.Nearest, (context, ct) => ShowAsync(context, context.Argument, ct), DeferMode.Ephemeral)
        .OnComponent(ButtonIds.Related, (context, ct) => ShowAsync(context, context.Values is [var key, ..] ? key : "", ct), DeferMode.Ephemeral)
        .OnComponent(ButtonIds.Page, TurnAsync);

    private Task ShowAsync(ComponentContext context, string key, CancellationToken cancellationToken) =>
        context.RespondAsync(sections.Find(key) is { } section ? message.Of(section, 0) : Gone, ephemeral: true, cancellationToken);

    private Task TurnAsync(ComponentContext context, CancellationToken cancellationToken) =>
        sections.Find(ButtonIds.KeyOf(context.Argument)) is { } section
            ? context.UpdateAsync(message.Of(section, ButtonIds.PageOf(context.Argument)), cancellationToken)
            : context.RespondAsync(Gone, ephemeral: true, cancellationToken);
}
