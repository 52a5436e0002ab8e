using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.World;

/// <summary>Channel objects (resources/channel.mdx#channel-object).</summary>
internal static class ChannelJson
{
    public static JsonObject Write(Channel channel, Func<ulong, User?> users)
    {
        var json = new JsonObject { ["id"] = channel.Id.ToString(), ["type"] = (int)channel.Type };
        json["last_message_id"] = channel.LastMessageId.Text();
        json["flags"] = 0;
        if (channel.Guild is not { } guild)
        {
            json["recipients"] = JsonWriting.ArrayOf(channel.Recipients.Select(users).Where(u => u is { IsBot: false }).Select(u => u!.ToJson()));
            return json;
        }

        json["guild_id"] = guild.Id.ToString();
        json["name"] = channel.Name;
        json["parent_id"] = channel.Parent is { } parent ? parent.Id.ToString() : null;
        json["rate_limit_per_user"] = channel.RateLimitPerUser;
        if (channel.IsThread) AddThread(json, channel);
        else AddGuildChannel(json, channel);
        return json;
    }

    private static void AddGuildChannel(JsonObject json, Channel channel)
    {
        json["topic"] = channel.Topic;
        json["position"] = channel.Position;
        json["nsfw"] = false;
        json["permission_overwrites"] = JsonWriting.ArrayOf(channel.Overwrites.Select(o => new JsonObject
        {
            ["id"] = o.Id.ToString(),
            ["type"] = o.IsRole ? 0 : 1,
            ["allow"] = ((ulong)o.Allow).ToString(),
            ["deny"] = ((ulong)o.Deny).ToString(),
        }));
        if (channel.Type != ChannelType.Forum) return;

        json["default_reaction_emoji"] = null;
        json["default_sort_order"] = null;
        json["default_forum_layout"] = 0;
        json["template"] = "";
        json["available_tags"] = JsonWriting.ArrayOf(channel.AvailableTags.Select(t => new JsonObject
        {
            ["id"] = t.Id.ToString(),
            ["name"] = t.Name,
            ["moderated"] = false,
            ["emoji_id"] = null,
            ["emoji_name"] = null,
        }));
    }

    private static void AddThread(JsonObject json, Channel channel)
    {
        json["owner_id"] = channel.OwnerId.Text();
        json["message_count"] = channel.MessageCount;
        json["total_message_sent"] = channel.MessageCount;
        json["member_count"] = channel.ThreadMembers.Count;
        json["applied_tags"] = JsonWriting.Ids(channel.AppliedTags);
        json["thread_metadata"] = new JsonObject
        {
            ["archived"] = channel.IsArchived,
            ["locked"] = channel.IsLocked,
            ["auto_archive_duration"] = channel.AutoArchiveMinutes,
            ["archive_timestamp"] = JsonWriting.Stamp(channel.CreatedAt),
            ["create_timestamp"] = JsonWriting.Stamp(channel.CreatedAt),
        };
    }
}
