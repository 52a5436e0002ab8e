namespace ChatBot.Playground.Faults;

/// <summary>Injects bad luck into REST requests.</summary>
public sealed class PlaygroundRestFaults
{
    private readonly RestFaultPlan _plan;

    internal PlaygroundRestFaults(RestFaultPlan plan) => _plan = plan;

    /// <summary>Strikes requests that fit.</summary>
    /// <param name="fault">What happens to them.</param>
    /// <param name="method">The HTTP method; any when null.</param>
    /// <param name="route">The route as the OpenAPI document spells it, such as <c>/channels/{channel_id}/messages</c>; with a * at its end all that start so; any when null.</param>
    /// <param name="after">How many requests that fit pass before.</param>
    /// <param name="times">How many are struck; <see cref="int.MaxValue"/> for all.</param>
    public void On(RestFault fault, string? method = null, string? route = null, int after = 0, int times = 1) =>
        _plan.Add(new PlannedRestFault(fault, method, route, after, times));

    /// <summary>Forgets what was planned.</summary>
    public void Clear() => _plan.Clear();
}
