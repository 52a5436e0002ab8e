using System.Text.Json.Nodes;
using ChatBot.Playground.Commands;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Interactions;

/// <summary>The messages that answer an interaction.</summary>
internal sealed class InteractionMessages(WorldState world, MessageDesk desk)
{
    public Message Post(Interaction interaction, JsonObject data, IReadOnlyList<StoredFile> files, bool isFollowup)
    {
        var flags = MessageRules.Flags(data);
        var message = desk.Post(Draft(interaction, flags, isFollowup) with
        {
            Content = data.Text("content") ?? "",
            Embeds = data.Array("embeds") ?? [],
            Components = data.Array("components") ?? [],
            Files = files,
            AttachmentTexts = data.Array("attachments"),
            Poll = data.Object("poll")?.DeepClone() as JsonObject,
            AllowedMentions = data.Object("allowed_mentions"),
        });
        if (isFollowup) interaction.Followups.Add(message);
        return message;
    }

    /// <summary>"… is thinking": interactions/receiving-and-responding.mdx, callback type 5.</summary>
    public Message PostPlaceholder(Interaction interaction, JsonObject data) =>
        desk.Post(Draft(interaction, MessageRules.Flags(data) | MessageFlags.Loading, isFollowup: false));

    private MessageDraft Draft(Interaction interaction, MessageFlags flags, bool isFollowup)
    {
        var repliesTo = isFollowup ? interaction.Original : interaction.Type == InteractionType.MessageComponent ? interaction.Source : null;
        return new MessageDraft(interaction.Channel, world.Application.Bot, "")
        {
            Type = repliesTo is not null ? MessageType.Reply : TypeOf(interaction.Trigger ?? interaction),
            Flags = flags,
            RepliesTo = repliesTo,
            EphemeralFor = flags.HasFlag(MessageFlags.Ephemeral) ? interaction.User.Id : null,
            IsWebhook = true,
            InteractionMetadata = InteractionJson.Metadata(interaction, isFollowup ? interaction.Original : null),
        };
    }

    private static MessageType TypeOf(Interaction interaction) => interaction.Type switch
    {
        InteractionType.ApplicationCommand when interaction.Data.Number("type") == CommandTypes.Message => MessageType.ContextMenuCommand,
        InteractionType.ApplicationCommand => MessageType.ChatInputCommand,
        _ => MessageType.Default,
    };
}
