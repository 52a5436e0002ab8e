using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Interactions;

/// <summary>A modal that was filled in.</summary>
public sealed class ModalContext : InteractionContext
{
    internal ModalContext(Interaction interaction, Responder responder, DiscordRestClient rest, string prefix)
        : base(interaction, responder, rest) => Argument = CustomId[prefix.Length..];

    /// <summary>The modal's name.</summary>
    public string CustomId => Interaction.Data.CustomId ?? "";

    /// <summary>What follows the prefix that the handler is for.</summary>
    public string Argument { get; }

    /// <summary>The message with the component that showed the modal; null when a command did.</summary>
    public Message? Message => Interaction.Message;

    /// <summary>What was typed into a text field; empty when nothing was.</summary>
    public string GetText(string customId) => Find(customId)?.Value ?? "";

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string> GetValues(string customId) => Present.Of(Find(customId)?.Values);

    /// <summary>Answers by changing the message with the component.</summary>
    public Task UpdateAsync(OutgoingMessage changes, CancellationToken cancellationToken = default) => Responder.UpdateAsync(changes, cancellationToken);

    private Component? Find(string customId) => Inputs(Interaction.Data.Components, 0).FirstOrDefault(input => input.CustomId == customId);

    private static IEnumerable<Component> Inputs(IReadOnlyList<Component> components, int depth)
    {
        foreach (var component in components)
        {
            if (component is null || depth > 8)
                continue;
            yield return component;
            if (component.Labelled is { } labelled)
                yield return labelled;
            foreach (var inner in Inputs(component.Components ?? [], depth + 1))
                yield return inner;
        }
    }
}
