using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Rest;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Gateway;

/// <summary>events/gateway-events.mdx#identify.</summary>
internal static class IdentifyRules
{
    /// <summary>Bits that have a meaning: 0–16, 20, 21, 24 and 25.</summary>
    private const long ValidIntents = 0x1FFFF | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);

    /// <summary>The close code with which an Identify is refused; null when it is fine.</summary>
    public static int? Check(JsonObject? form, Credentials credentials, WorldState world)
    {
        if (form?.Text("token") is not { } token || form.Object("properties") is null) return GatewayCloseCodes.DecodeError;
        if (form["large_threshold"] is not null && form.Number("large_threshold") is not (>= 50 and <= 250)) return GatewayCloseCodes.DecodeError;
        if (!credentials.IsToken(token)) return GatewayCloseCodes.AuthenticationFailed;
        if (form.Number("intents") is not { } intents || (intents & ~ValidIntents) != 0) return GatewayCloseCodes.InvalidIntents;
        if (!IsGranted((GatewayIntents)intents, world.Application.Flags)) return GatewayCloseCodes.DisallowedIntents;
        return CheckShard(form, world);
    }

    public static (int Shard, int Shards) Shard(JsonObject form) => form.Array("shard") is { Count: 2 } shard
        ? ((int)JsonReading.AsNumber(shard[0])!, (int)JsonReading.AsNumber(shard[1])!)
        : (0, 1);

    private static int? CheckShard(JsonObject form, WorldState world)
    {
        if (form["shard"] is null) return world.Options.ShardingRequired ? GatewayCloseCodes.ShardingRequired : null;
        if (form.Array("shard") is not { Count: 2 } shard
            || JsonReading.AsNumber(shard[0]) is not { } id || JsonReading.AsNumber(shard[1]) is not { } count
            || count < 1 || id < 0 || id >= count) return GatewayCloseCodes.InvalidShard;
        return world.Options.ShardingRequired && count < 2 ? GatewayCloseCodes.ShardingRequired : null;
    }

    private static bool IsGranted(GatewayIntents intents, long flags)
    {
        return Has(GatewayIntents.MessageContent, BotApplication.GatewayMessageContent | BotApplication.GatewayMessageContentLimited)
            && Has(GatewayIntents.GuildMembers, BotApplication.GatewayMembers | BotApplication.GatewayMembersLimited)
            && Has(GatewayIntents.GuildPresences, BotApplication.GatewayPresence | BotApplication.GatewayPresenceLimited);

        bool Has(GatewayIntents intent, long granting) => !intents.HasFlag(intent) || (flags & granting) != 0;
    }
}
