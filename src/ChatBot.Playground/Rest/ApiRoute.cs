namespace ChatBot.Playground.Rest;

/// <summary>A route as rate limits, faults and authorization see it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Template">The path below /api/v10 in the spelling of the published OpenAPI document.</param>
/// <param name="Bucket">The name of the bucket; several routes may share one.</param>
/// <param name="Handle">Runs under the world's lock.</param>
internal sealed record ApiRoute(string Method, string Template, string Bucket, Func<ApiRequest, ApiResult> Handle)
{
    /// <summary>Whether the bot's token must come with it; interaction routes carry their own.</summary>
    public bool NeedsToken { get; init; } = true;

    /// <summary>Interaction routes stand outside the global limit (interactions/receiving-and-responding.mdx#endpoints).</summary>
    public bool IsUnderGlobalLimit { get; init; } = true;
}
