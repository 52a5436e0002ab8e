using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.World;

/// <summary>Guild objects (resources/guild.mdx#guild-object).</summary>
internal static class GuildJson
{
    public static JsonObject Write(Guild guild) => new()
    {
        ["id"] = guild.Id.ToString(),
        ["name"] = guild.Name,
        ["icon"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["banner"] = null,
        ["description"] = null,
        ["owner_id"] = guild.OwnerId.ToString(),
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["verification_level"] = 1,
        ["default_message_notifications"] = 1,
        ["explicit_content_filter"] = 0,
        ["mfa_level"] = 0,
        ["nsfw_level"] = 0,
        ["nsfw"] = false,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["premium_progress_bar_enabled"] = false,
        ["preferred_locale"] = "en-US",
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["rules_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["application_id"] = null,
        ["vanity_url_code"] = null,
        ["features"] = new JsonArray(),
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["roles"] = JsonWriting.ArrayOf(guild.Roles.Values.Select(r => r.ToJson())),
    };

    /// <summary>GUILD_CREATE as the bot gets it (events/gateway-events.mdx#guild-create).</summary>
    public static JsonObject WriteCreate(Guild guild, User bot, bool withMembers, DateTimeOffset now, Func<ulong, User?> users)
    {
        var json = Write(guild);
        var visible = guild.Channels.Values.Where(c => PermissionRules.Of(bot, c, now).HasFlag(Permissions.ViewChannel)).ToList();
        json["joined_at"] = JsonWriting.Stamp(guild.Members[bot.Id].JoinedAt);
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = guild.Members.Count;
        json["members"] = JsonWriting.ArrayOf(guild.Members.Values.Where(m => withMembers || m.User.Id == bot.Id).Select(m => m.ToJson(withUser: true)));
        json["channels"] = JsonWriting.ArrayOf(visible.Where(c => !c.IsThread).Select(c => ChannelJson.Write(c, users)));
        json["threads"] = JsonWriting.ArrayOf(visible.Where(c => c is { IsThread: true, IsArchived: false }).Select(c => ChannelJson.Write(c, users)));
        foreach (var empty in (ReadOnlySpan<string>)["presences", "voice_states", "stage_instances", "guild_scheduled_events", "soundboard_sounds"])
        {
            json[empty] = new JsonArray();
        }

        return json;
    }
}
