using System.Text.Json.Nodes;
using ChatBot.Playground;

namespace ChatBot.Tests.Support;

/// <summary>What a member sees of a message.</summary>
internal static class Seen
{
    extension(PlaygroundMessage message)
    {
        public JsonNode? Embed => message.Embeds.FirstOrDefault();

        public string? Title => message.Embed?["title"]?.GetValue<string>();

        public string Description => message.Embed?["description"]?.GetValue<string>() ?? "";

        public string Footer => message.Embed?["footer"]?["text"]?.GetValue<string>() ?? "";

        public IReadOnlyList<(string Name, string Value)> Fields =>
            [.. (message.Embed?["fields"]?.AsArray() ?? []).Select(item => (item!["name"]!.GetValue<string>(), item["value"]!.GetValue<string>()))];

        /// <summary>The labels of its buttons.</summary>
        public IReadOnlyList<string> Buttons => [.. message.Parts.Where(part => part["type"]!.GetValue<int>() == 2).Select(part => part["label"]!.GetValue<string>())];

        /// <summary>The custom_id of a button.</summary>
        public string Button(string label) => message.Parts.Single(part => part["label"]?.GetValue<string>() == label)["custom_id"]!.GetValue<string>();

        /// <summary>The values of its select, by their labels.</summary>
        public IReadOnlyDictionary<string, string> Choices => message.Parts
            .Where(part => part["type"]!.GetValue<int>() == 3)
            .SelectMany(part => part["options"]!.AsArray())
            .ToDictionary(option => option!["label"]!.GetValue<string>(), option => option!["value"]!.GetValue<string>());

        /// <summary>Everything on it that can be read.</summary>
        public string Text => string.Join('\n', [message.Content, message.Title ?? "", message.Description, .. message.Fields.Select(item => $"{item.Name}\n{item.Value}"), message.Footer]);

        private IEnumerable<JsonNode> Parts => message.Components.SelectMany(row => row!["components"]!.AsArray()).OfType<JsonNode>();
    }
}
