using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Control;

internal static class SelectChoice
{
    /// <summary>As many values as the menu takes, and only those it offers.</summary>
    public static void Check(JsonObject select, IReadOnlyList<string> values)
    {
        if (values.Count < (select.Number("min_values") ?? 1) || values.Count > (select.Number("max_values") ?? 1)) throw new PlaygroundException("Too few or too many values are chosen.");
        if (select.Array("options") is null) return;
        var offered = select.Objects("options").Select(o => o.Text("value")).ToHashSet();
        if (values.FirstOrDefault(v => !offered.Contains(v)) is { } unknown) throw new PlaygroundException($"The menu does not offer {unknown}.");
    }
}
