using System.Text.Json.Nodes;
using ChatBot.Playground.Gateway;

namespace ChatBot.Playground.Rest;

/// <summary>events/gateway.mdx#get-gateway-bot.</summary>
internal sealed class GatewayRoutes(IdentifyBudget budget, PlaygroundOptions options, Func<Uri> gatewayUrl) : IRouteSource
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/gateway", "gateway", _ => ApiResult.Ok(new JsonObject { ["url"] = Url })) { NeedsToken = false },
        new("GET", "/gateway/bot", "gateway", _ => ApiResult.Ok(new JsonObject
        {
            ["url"] = Url,
            ["shards"] = options.RecommendedShards,
            ["session_start_limit"] = budget.ToJson(),
        })),
    ];

    private string Url => gatewayUrl().AbsoluteUri.TrimEnd('/');
}
