using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Interactions;

/// <summary>The first answer to an interaction (interactions/receiving-and-responding.mdx#interaction-response-object).</summary>
public sealed class InteractionResponse
{
    private readonly Func<RestBody> _body;

    private InteractionResponse(InteractionResponseType type, Func<RestBody> body)
    {
        Type = type;
        _body = body;
    }

    /// <summary>Its kind.</summary>
    public InteractionResponseType Type { get; }

    /// <summary>A message.</summary>
    public static InteractionResponse Message(OutgoingMessage message) => OfMessage(InteractionResponseType.Message, message);

    /// <summary>A change of the message that the component is on.</summary>
    public static InteractionResponse UpdateMessage(OutgoingMessage message) => OfMessage(InteractionResponseType.UpdateMessage, message);

    /// <summary>"Thinking…", to be filled in within 15 minutes. Who sees it is decided now.</summary>
    public static InteractionResponse DeferMessage(bool ephemeral = false) => OfDefer(InteractionResponseType.DeferredMessage, ephemeral ? MessageFlags.Ephemeral : null);

    /// <summary>Nothing to see; the message that the component is on may be changed within 15 minutes.</summary>
    public static InteractionResponse DeferUpdate() => OfDefer(InteractionResponseType.DeferredUpdate, null);

    /// <summary>At most 25 suggestions; what is more is left out.</summary>
    public static InteractionResponse Choices(IEnumerable<CommandChoice> choices)
    {
        var first = choices.Take(ChoiceData.Max).ToList();
        return new InteractionResponse(
            InteractionResponseType.Autocomplete,
            () => RestBody.Of(new ChoicesCallback((int)InteractionResponseType.Autocomplete, new ChoiceData(first)), DiscordJson.Default.ChoicesCallback));
    }

    /// <summary>A modal; not after a defer, and not as an answer to a modal.</summary>
    public static InteractionResponse ShowModal(Modal modal) => new(
        InteractionResponseType.Modal,
        () => RestBody.Of(new ModalCallback((int)InteractionResponseType.Modal, modal), DiscordJson.Default.ModalCallback));

    internal RestBody ToBody() => _body();

    private static InteractionResponse OfMessage(InteractionResponseType type, OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return new InteractionResponse(
            type,
            () => RestBody.Of(new MessageCallback((int)type, MessagePayload.ForInteraction(message)), OutgoingJson.Default.MessageCallback, message.Files));
    }

    private static InteractionResponse OfDefer(InteractionResponseType type, MessageFlags? flags) =>
        new(type, () => RestBody.Of(new DeferCallback((int)type, flags is { } some ? new DeferData((int)some) : null), DiscordJson.Default.DeferCallback));
}
