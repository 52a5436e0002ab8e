using System.Text.Json.Nodes;

namespace ChatBot.Playground.Control;

/// <summary>A route of the control API; it answers with JSON or, for null, with 204.</summary>
internal sealed record ControlRoute(string Method, string Template, Func<ControlRequest, Task<JsonNode?>> Run)
{
    public ControlRoute(string method, string template, Func<ControlRequest, JsonNode?> run)
        : this(method, template, request => Task.FromResult(run(request)))
    {
    }
}
