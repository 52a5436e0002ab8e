using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatBot.Fuzz.Making;

/// <summary>JSON of any shape, and objects with the names that Discord uses and values of any type.</summary>
internal static class JsonMaker
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Names =
    [
        "id", "channel_id", "guild_id", "author", "content", "timestamp", "edited_timestamp", "tts", "mention_everyone", "mentions", "mention_roles", "attachments", "embeds", "reactions", "nonce", "pinned", "webhook_id", "type",
        "message_reference", "referenced_message", "flags", "components", "member", "user", "roles", "permissions", "username", "global_name", "bot", "name", "parent_id", "owner_id", "permission_overwrites", "thread_metadata",
        "topic", "position", "channels", "threads", "members", "unavailable", "ids", "emoji", "message_id", "user_id", "session_id", "resume_gateway_url", "application", "guilds", "v", "shard", "data", "options", "value",
        "focused", "resolved", "custom_id", "component_type", "values", "token", "locale", "guild_locale", "context", "app_permissions", "target_id", "messages", "users", "version", "message", "title", "description", "fields", "url",
        "filename", "size", "content_type", "allow", "deny", "archived", "locked", "message_snapshots", "heartbeat_interval", "applied_tags", "first_message",
    ];

    public static string Text(string text) => JsonSerializer.Serialize(text, Plain);

    /// <summary>An object with fields of those names, in which here and there stands something else.</summary>
    public static string Object(Chance chance, int depth, params ReadOnlySpan<string> fields)
    {
        var json = new StringBuilder("{");
        foreach (var field in fields)
        {
            if (chance.In100(3)) continue;
            if (json.Length > 1) json.Append(',');
            var colon = field.IndexOf(':', StringComparison.Ordinal);
            json.Append(chance.In100(2) ? $"\"{chance.Of<string>(Names)}\":{Value(chance, depth)}" : colon < 0 || chance.In100(4) ? $"{(colon < 0 ? field : field[..colon])}:{Value(chance, depth)}" : field);
        }

        while (chance.In100(20)) json.Append(json.Length > 1 ? "," : "").Append(Text(chance.Of<string>(Names))).Append(':').Append(Value(chance, depth));
        return json.Append('}').ToString();
    }

    public static string Value(Chance chance, int depth = 0)
    {
        switch (chance.Below(depth > 3 ? 8 : 11))
        {
            case 0: return "null";
            case 1: return chance.In100(50) ? "true" : "false";
            case 2: return $"{chance.Number()}";
            case 3: return $"\"{(ulong)chance.Number()}\"";
            case 4: return chance.Of<string>(["1.5", "-0.0", "1e308", "1e999", "0.1e-400", "00", "18446744073709551616", "\"\\ud800\"", "\"\\u0000\"", "\"2026-11-22T22:00:00.000000+00:00\"", "\"9999-99-99\"", "\"\""]);
            case 5: return Text(Prose.Word(chance));
            case 6: return Text(Prose.Sentence(chance));
            case 7: return Text(Prose.Row(chance, 600));
            case 8: return $"[{string.Join(',', Enumerable.Range(0, chance.Skewed(6)).Select(_ => Value(chance, depth + 1)))}]";
            case 9: return $"{{{string.Join(',', Enumerable.Range(0, chance.Skewed(8)).Select(_ => $"\"{chance.Of<string>(Names)}\":{Value(chance, depth + 1)}"))}}}";
            default:
                if (chance.In100(90)) return "{}";
                var levels = 1 + chance.Skewed(200);
                return chance.In100(50) ? new string('[', levels) + new string(']', levels) : string.Concat(Enumerable.Repeat("{\"author\":", levels)) + "1" + new string('}', levels);
        }
    }

    /// <summary>A name and its value, as <see cref="Object"/> takes them.</summary>
    public static string Field(string name, string json) => $"\"{name}\":{json}";
}
