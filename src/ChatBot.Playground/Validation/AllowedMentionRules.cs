using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>resources/message.mdx#allowed-mentions-object.</summary>
internal static class AllowedMentionRules
{
    public static void Check(JsonObject form, string path, FormErrors errors)
    {
        if (form.Object("allowed_mentions") is not { } allowed) return;
        var at = path.Length == 0 ? "allowed_mentions" : $"{path}.allowed_mentions";
        var parse = allowed.Array("parse")?.Select(JsonReading.AsText).ToList() ?? [];
        for (var i = 0; i < parse.Count; i++)
        {
            if (parse[i] is not ("users" or "roles" or "everyone")) errors.NotOneOf($"{at}.parse.{i}", "'everyone', 'users', 'roles'");
        }

        foreach (var kind in (ReadOnlySpan<string>)["users", "roles"])
        {
            if (allowed.Array(kind) is not { Count: > 0 } ids) continue;
            if (ids.Count > 100) errors.BadLength($"{at}.{kind}", 0, 100);
            if (parse.Contains(kind)) errors.Add(at, "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE", $"parse:[\"{kind}\"] and {kind}: [ids...] are mutually exclusive.");
            for (var i = 0; i < ids.Count; i++)
            {
                if (JsonReading.AsId(ids[i]) is null) errors.Add($"{at}.{kind}.{i}", "NUMBER_TYPE_COERCE", "Value is not snowflake.");
            }
        }
    }
}
