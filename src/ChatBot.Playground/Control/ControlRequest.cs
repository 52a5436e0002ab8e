using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Control;

internal sealed class ControlRequest(HttpContext http, JsonObject form)
{
    public JsonObject Form { get; } = form;

    public CancellationToken Gone => http.RequestAborted;

    public string Route(string name) => http.Request.RouteValues[name]?.ToString() ?? "";

    public string? Query(string name) => http.Request.Query.TryGetValue(name, out var values) ? values.ToString() : null;

    public ulong? QueryId(string name) => Query(name) is not { } text ? null : ulong.TryParse(text, out var id) ? id : throw new PlaygroundException($"{name} is no number.");

    public ulong RouteId(string name) => ulong.TryParse(Route(name), out var id) ? id : throw new PlaygroundException($"{name} is no id.");

    public ulong Id(string name) => Form.Id(name) ?? throw new PlaygroundException($"{name} is missing.");

    public string Text(string name) => Form.Text(name) ?? throw new PlaygroundException($"{name} is missing.");

    public int Number(string name, int otherwise) => (int?)Form.Number(name) ?? otherwise;

    /// <summary>Values by name, as options of commands and fields of modals have.</summary>
    public (string Name, JsonNode? Value)[] Pairs(string name) => [.. (Form.Object(name) ?? []).Select(p => (p.Key, p.Value))];
}
