using System.Text.Json;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Interactions;

/// <summary>Leads interactions past the queues of messages: they have three seconds, counted from here by the monotonic clock.</summary>
internal sealed class InteractionRoute(InteractionRunner runner) : EventRoute("INTERACTION_CREATE")
{
    public override bool Accept(ReadOnlySpan<byte> data, Receipt receipt, EventDispatcher dispatcher)
    {
        if (JsonSerializer.Deserialize(data, DiscordJson.Default.Interaction) is not { } interaction || interaction.Token.Length == 0)
            return false;
        return dispatcher.IsNew(interaction.Id.Value) && runner.TryStart(interaction, () => dispatcher.Handled(receipt), dispatcher.Stopping);
    }
}
