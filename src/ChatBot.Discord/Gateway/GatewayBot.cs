namespace ChatBot.Discord.Gateway;

/// <summary>Where the gateway is and how many sessions may be started (events/gateway.mdx#get-gateway-bot).</summary>
internal sealed record GatewayBot
{
    public string Url { get; init => field = value ?? ""; } = "";

    public int Shards { get; init; }

    public SessionStartLimit? SessionStartLimit { get; init; }
}
