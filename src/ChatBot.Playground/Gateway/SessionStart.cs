using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Gateway;

/// <summary>READY and a GUILD_CREATE for every guild (events/gateway-events.mdx#ready).</summary>
internal sealed class SessionStart(WorldState world, GatewayFaultState faults, Func<Uri> resumeUrl)
{
    private const ulong FirstFurtherGuild = 1000000000001000000;

    public void Begin(GatewaySession session, int shard, int shards)
    {
        var guilds = world.Guilds.Values.Where(g => IsMine(g.Id)).ToList();
        var further = Enumerable.Range(0, world.Options.FurtherGuilds).Select(i => FirstFurtherGuild + ((ulong)i << 22)).Where(IsMine).ToList();
        session.Dispatch("READY", Ready(session, [.. guilds.Select(g => g.Id), .. further], shard, shards).ToUtf8());
        if (!session.Intents.HasFlag(GatewayIntents.Guilds)) return;

        foreach (var guild in guilds) session.Dispatch("GUILD_CREATE", Create(guild, session));
        foreach (var id in further) session.Dispatch("GUILD_CREATE", FurtherGuild(id));

        bool IsMine(ulong guild) => (int)((guild >> 22) % (ulong)shards) == shard;
    }

    private JsonObject Ready(GatewaySession session, IEnumerable<ulong> guilds, int shard, int shards) => new()
    {
        ["v"] = 10,
        ["user_settings"] = new JsonObject(),
        ["user"] = Self(),
        ["session_type"] = "normal",
        ["session_id"] = session.Id,
        ["resume_gateway_url"] = resumeUrl().AbsoluteUri.TrimEnd('/'),
        ["relationships"] = new JsonArray(),
        ["private_channels"] = new JsonArray(),
        ["presences"] = new JsonArray(),
        ["guilds"] = JsonWriting.ArrayOf(guilds.Select(id => new JsonObject { ["id"] = id.ToString(), ["unavailable"] = true })),
        ["guild_join_requests"] = new JsonArray(),
        ["geo_ordered_rtc_regions"] = new JsonArray(),
        ["shard"] = new JsonArray(shard, shards),
        ["application"] = new JsonObject
        {
            ["id"] = world.Application.Id.ToString(),
            ["flags"] = world.Application.Flags & int.MaxValue,
            ["flags_new"] = world.Application.Flags.ToString(),
        },
        ["_trace"] = new JsonArray(),
    };

    private JsonObject Self()
    {
        var json = world.Application.Bot.ToJson();
        json["verified"] = true;
        json["mfa_enabled"] = true;
        json["email"] = null;
        return json;
    }

    private byte[] Create(Guild guild, GatewaySession session)
    {
        var json = GuildJson.WriteCreate(guild, world.Application.Bot, session.Intents.HasFlag(GatewayIntents.GuildMembers), world.Now, world.FindUser);
        if (faults.GuildCreatePadding > 0) json["emojis"] = Emojis(faults.GuildCreatePadding);
        return json.ToUtf8();
    }

    /// <summary>As many made-up emojis as fill so many bytes.</summary>
    private static JsonArray Emojis(int bytes)
    {
        const int perEmoji = 190;
        return JsonWriting.ArrayOf(Enumerable.Range(0, bytes / perEmoji + 1).Select(i => new JsonObject
        {
            ["id"] = (FirstFurtherGuild + (ulong)i).ToString(),
            ["name"] = $"emoji_{i:D8}_{new string('x', 60)}",
            ["roles"] = new JsonArray(),
            ["require_colons"] = true,
            ["managed"] = false,
            ["animated"] = false,
            ["available"] = true,
        }));
    }

    private static byte[] FurtherGuild(ulong id) => Encoding.UTF8.GetBytes(
        $$"""{"id":"{{id}}","name":"Guild {{id}}","owner_id":"{{DefaultWorld.OwnerId}}","unavailable":false,"large":false,"member_count":2,"joined_at":"2026-01-01T00:00:00.000000+00:00","roles":[{"id":"{{id}}","name":"@everyone","permissions":"0","position":0,"color":0,"hoist":false,"managed":false,"mentionable":false}],"emojis":[],"features":[],"channels":[{"id":"{{id + 1}}","type":0,"name":"general","position":0,"permission_overwrites":[]}],"threads":[],"members":[],"presences":[],"voice_states":[],"stage_instances":[],"guild_scheduled_events":[],"stickers":[]}""");
}
