using System.Text.Json.Nodes;

namespace ChatBot.Playground.World;

/// <summary>The application that the bot belongs to (resources/application.mdx).</summary>
internal sealed class BotApplication(User bot)
{
    public const long GatewayPresence = 1 << 12;
    public const long GatewayPresenceLimited = 1 << 13;
    public const long GatewayMembers = 1 << 14;
    public const long GatewayMembersLimited = 1 << 15;
    public const long GatewayMessageContent = 1 << 18;
    public const long GatewayMessageContentLimited = 1 << 19;
    public const long Settable = GatewayPresenceLimited | GatewayMembersLimited | GatewayMessageContentLimited;

    public User Bot { get; } = bot;

    public ulong Id => Bot.Id;

    public long Flags { get; set; }

    public string Description { get; set; } = "";

    public string? InteractionsEndpointUrl { get; set; }

    public bool ReadsMessageContent => (Flags & (GatewayMessageContent | GatewayMessageContentLimited)) != 0;

    public JsonObject ToJson(User owner, int guildCount) => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = Bot.Username,
        ["icon"] = null,
        ["description"] = Description,
        ["summary"] = "",
        ["type"] = null,
        ["bot"] = Bot.ToJson(),
        ["bot_public"] = false,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["owner"] = owner.ToJson(),
        ["team"] = null,
        ["flags"] = Flags & int.MaxValue,
        ["flags_new"] = Flags.ToString(),
        ["approximate_guild_count"] = guildCount,
        ["interactions_endpoint_url"] = InteractionsEndpointUrl,
        ["role_connections_verification_url"] = null,
        ["redirect_uris"] = new JsonArray(),
        ["tags"] = new JsonArray(),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject() },
    };
}
