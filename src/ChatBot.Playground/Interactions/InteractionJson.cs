using System.Text.Json.Nodes;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Interactions;

/// <summary>interactions/receiving-and-responding.mdx#interaction-object.</summary>
internal sealed class InteractionJson(WorldState world)
{
    private const int AttachmentSizeLimit = 10 * 1024 * 1024;

    public JsonObject Write(Interaction interaction)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["application_id"] = world.Application.Id.ToString(),
            ["type"] = (int)interaction.Type,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = interaction.Data.DeepClone(),
            ["channel_id"] = channel.Id.ToString(),
            ["channel"] = WithPermissions(ChannelJson.Write(channel, world.FindUser), interaction.User, channel),
            ["app_permissions"] = Bits(world.Application.Bot, channel),
            ["locale"] = interaction.Locale,
            ["entitlements"] = new JsonArray(),
            ["entitlement_sku_ids"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(channel),
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = AttachmentSizeLimit,
        };
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
            json["guild"] = new JsonObject { ["id"] = guild.Id.ToString(), ["locale"] = "en-US", ["features"] = new JsonArray() };
            json["guild_locale"] = "en-US";
            var member = guild.Members[interaction.User.Id].ToJson(withUser: true);
            member["permissions"] = Bits(interaction.User, channel);
            json["member"] = member;
        }
        else
        {
            json["user"] = interaction.User.ToJson();
        }

        if (interaction.Source is { } source) json["message"] = world.Json.ForRest(source, readsContent: true);
        return json;
    }

    /// <summary>resources/message.mdx#message-interaction-metadata-object.</summary>
    public static JsonObject Metadata(Interaction interaction, Message? original)
    {
        var json = new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["type"] = (int)interaction.Type,
            ["user"] = interaction.User.ToJson(),
            ["authorizing_integration_owners"] = Owners(interaction.Channel),
        };
        if (interaction.Data["name"] is { } name) json["name"] = name.DeepClone();
        if (original is not null) json["original_response_message_id"] = original.Id.ToString();
        if (interaction is { Type: InteractionType.MessageComponent, Source: { } source }) json["interacted_message_id"] = source.Id.ToString();
        if (interaction.Trigger is { } trigger) json["triggering_interaction_metadata"] = Metadata(trigger, null);
        return json;
    }

    private static JsonObject Owners(Channel channel) => new() { ["0"] = channel.Guild is { } guild ? guild.Id.ToString() : "0" };

    private JsonObject WithPermissions(JsonObject channelJson, User user, Channel channel)
    {
        channelJson["permissions"] = Bits(user, channel);
        return channelJson;
    }

    private string Bits(User user, Channel channel) => ((ulong)world.PermissionsOf(user, channel)).ToString();
}
