using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.World;

/// <summary>Components without an id get the next free one (components/reference.mdx#anatomy-of-a-component).</summary>
internal static class ComponentIds
{
    public static JsonArray Number(JsonArray components)
    {
        var numbered = (JsonArray)components.DeepClone();
        var taken = new HashSet<long>();
        foreach (var component in All(numbered))
        {
            if (component.Number("id") is { } id && id != 0) taken.Add(id);
        }

        var next = 1L;
        foreach (var component in All(numbered))
        {
            if (component.Number("id") is { } id && id != 0) continue;
            while (!taken.Add(next)) next++;
            component["id"] = next;
        }

        return numbered;
    }

    /// <summary>Every component, outer ones first.</summary>
    public static IEnumerable<JsonObject> All(JsonArray components)
    {
        foreach (var component in components.OfType<JsonObject>())
        {
            yield return component;
            if (component.Array("components") is { } inner)
            {
                foreach (var child in All(inner)) yield return child;
            }

            if (component.Object("accessory") is { } accessory) yield return accessory;
            if (component.Object("component") is { } labelled) yield return labelled;
        }
    }

    public static JsonObject? Find(JsonArray components, string customId) => All(components).FirstOrDefault(c => c.Text("custom_id") == customId);
}
