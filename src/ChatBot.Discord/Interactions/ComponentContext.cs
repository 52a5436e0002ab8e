using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Interactions;

/// <summary>A button that was clicked, or a select in which something was chosen.</summary>
public sealed class ComponentContext : InteractionContext
{
    internal ComponentContext(Interaction interaction, Responder responder, DiscordRestClient rest, string prefix)
        : base(interaction, responder, rest) => Argument = CustomId[prefix.Length..];

    /// <summary>The component's name.</summary>
    public string CustomId => Interaction.Data.CustomId ?? "";

    /// <summary>What follows the prefix that the handler is for.</summary>
    public string Argument { get; }

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string> Values => Interaction.Data.Values;

    /// <summary>The message that it is on.</summary>
    public Message Message => Interaction.Message ?? new Message();

    /// <summary>Answers by changing that message.</summary>
    public Task UpdateAsync(OutgoingMessage changes, CancellationToken cancellationToken = default) => Responder.UpdateAsync(changes, cancellationToken);

    /// <summary>Answers with nothing to see; the message may be changed within 15 minutes.</summary>
    public Task DeferUpdateAsync(CancellationToken cancellationToken = default) => Responder.FirstAsync(InteractionResponse.DeferUpdate(), cancellationToken);

    /// <summary>Shows a modal; its handler gets what was filled in.</summary>
    public Task ShowModalAsync(Modal modal, CancellationToken cancellationToken = default) =>
        Responder.FirstAsync(InteractionResponse.ShowModal(modal), cancellationToken);
}
