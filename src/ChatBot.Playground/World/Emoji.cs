using System.Text.Json.Nodes;

namespace ChatBot.Playground.World;

/// <summary>Unicode emoji, or name:id of a custom one (resources/emoji.mdx).</summary>
internal static class Emoji
{
    public static JsonObject Write(string emoji)
    {
        var colon = emoji.LastIndexOf(':');
        return colon < 0
            ? new JsonObject { ["id"] = null, ["name"] = emoji }
            : new JsonObject { ["id"] = emoji[(colon + 1)..], ["name"] = emoji[..colon] };
    }

    public static bool IsKnown(string emoji) => emoji.Length is > 0 and <= 64 && !(emoji.All(char.IsAsciiLetterOrDigit) && !emoji.All(char.IsAsciiDigit));
}
