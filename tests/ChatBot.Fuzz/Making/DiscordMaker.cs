namespace ChatBot.Fuzz.Making;

/// <summary>What Discord sends.</summary>
internal static class DiscordMaker
{
    public const ulong Bot = 100000000000000020;

    private static readonly string[] Events =
    [
        "READY", "RESUMED", "MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE", "MESSAGE_DELETE_BULK", "MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE", "GUILD_CREATE", "GUILD_DELETE",
        "CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE", "THREAD_CREATE", "THREAD_UPDATE", "THREAD_DELETE", "INTERACTION_CREATE", "TYPING_START", "SOMETHING_NEW",
    ];

    public static string Payload(Chance chance)
    {
        var op = chance.In100(85) ? 0 : chance.Of([1, 7, 9, 10, 11, 99, -1]);
        if (op != 0) return JsonMaker.Object(chance, 0, "\"t\":null", "\"s\":null", $"\"op\":{op}", JsonMaker.Field("d", op == 10 ? """{"heartbeat_interval":41250}""" : JsonMaker.Value(chance)));
        var name = chance.Of<string>(Events);
        return JsonMaker.Object(chance, 0, JsonMaker.Field("t", $"\"{name}\""), $"\"s\":{chance.Below(1_000_000)}", "\"op\":0", JsonMaker.Field("d", Data(chance, name)));
    }

    public static string Id(Chance chance) => chance.In100(95) ? $"\"{1_000_000_000_000_000_000 + chance.Below(1_000_000)}\"" : JsonMaker.Value(chance, 3);

    public static string Message(Chance chance, int depth = 0) => JsonMaker.Object(
        chance,
        depth,
        JsonMaker.Field("id", Id(chance)),
        JsonMaker.Field("channel_id", Id(chance)),
        JsonMaker.Field("guild_id", Id(chance)),
        JsonMaker.Field("author", User(chance)),
        JsonMaker.Field("content", JsonMaker.Text((chance.In100(50) ? $"<@{Bot}> " : "") + Prose.Sentence(chance))),
        "\"timestamp\":\"2026-11-22T22:00:00.000000+00:00\"",
        JsonMaker.Field("edited_timestamp", chance.In100(70) ? "null" : "\"2026-11-22T22:01:00+00:00\""),
        JsonMaker.Field("mentions", $"[{User(chance)}]"),
        JsonMaker.Field("attachments", $"[{Attachment(chance)}]"),
        "\"embeds\":[{\"title\":\"What do they earn?\",\"description\":\"x\",\"fields\":[]}]",
        $"\"type\":{chance.Below(60)}",
        $"\"flags\":{chance.Below(65536)}",
        JsonMaker.Field("referenced_message", depth > 2 || chance.In100(70) ? "null" : Message(chance, depth + 1)));

    public static string User(Chance chance) => JsonMaker.Object(
        chance,
        3,
        JsonMaker.Field("id", chance.In100(80) ? Id(chance) : $"\"{Bot}\""),
        JsonMaker.Field("username", JsonMaker.Text(Prose.Word(chance))),
        JsonMaker.Field("global_name", JsonMaker.Value(chance, 3)),
        $"\"bot\":{(chance.In100(90) ? "false" : "true")}");

    public static string Attachment(Chance chance) => JsonMaker.Object(
        chance,
        3,
        JsonMaker.Field("id", Id(chance)),
        JsonMaker.Field("filename", JsonMaker.Text(chance.Of<string>(["a.md", "../../etc/passwd", "a.markdown", "CON.md", "", "a/b\\c.md", new string('x', 300) + ".md"]))),
        JsonMaker.Field("size", $"{chance.Number()}"),
        JsonMaker.Field("url", JsonMaker.Text(chance.Of<string>(["file:///etc/passwd", "http://127.0.0.1:1/x", "https://evil.example/a.md", "not an address", "", "//x", "https://cdn.discordapp.com.evil.example/x"]))),
        "\"content_type\":\"text/markdown\"");

    private static string Data(Chance chance, string name) => name switch
    {
        "READY" => JsonMaker.Object(chance, 0, "\"v\":10", JsonMaker.Field("user", User(chance)), "\"session_id\":\"s\"", "\"resume_gateway_url\":\"wss://x\"", "\"guilds\":[{\"id\":\"1\",\"unavailable\":true}]", "\"application\":{\"id\":\"2\",\"flags\":0}"),
        "RESUMED" => "{}",
        "MESSAGE_CREATE" or "MESSAGE_UPDATE" => Message(chance),
        "MESSAGE_DELETE" => JsonMaker.Object(chance, 0, JsonMaker.Field("id", Id(chance)), JsonMaker.Field("channel_id", Id(chance))),
        "MESSAGE_DELETE_BULK" => JsonMaker.Object(chance, 0, JsonMaker.Field("ids", $"[{Id(chance)},{Id(chance)}]"), JsonMaker.Field("channel_id", Id(chance))),
        "MESSAGE_REACTION_ADD" or "MESSAGE_REACTION_REMOVE" => JsonMaker.Object(chance, 0, JsonMaker.Field("user_id", Id(chance)), JsonMaker.Field("message_id", Id(chance)), "\"emoji\":{\"id\":null,\"name\":\"👍\"}"),
        "GUILD_CREATE" => JsonMaker.Object(chance, 0, JsonMaker.Field("id", Id(chance)), JsonMaker.Field("name", JsonMaker.Value(chance)), JsonMaker.Field("channels", $"[{Channel(chance)},{Channel(chance)}]"), JsonMaker.Field("threads", $"[{Channel(chance)}]"), JsonMaker.Field("roles", $"[{JsonMaker.Value(chance, 1)}]")),
        "INTERACTION_CREATE" => InteractionMaker.Make(chance),
        "GUILD_DELETE" => JsonMaker.Object(chance, 0, JsonMaker.Field("id", Id(chance)), "\"unavailable\":true"),
        _ when name.StartsWith("CHANNEL", StringComparison.Ordinal) || name.StartsWith("THREAD", StringComparison.Ordinal) => Channel(chance),
        _ => JsonMaker.Value(chance),
    };

    private static string Channel(Chance chance) => JsonMaker.Object(
        chance,
        1,
        JsonMaker.Field("id", Id(chance)),
        JsonMaker.Field("guild_id", Id(chance)),
        JsonMaker.Field("parent_id", Id(chance)),
        $"\"type\":{chance.Below(20)}",
        JsonMaker.Field("name", JsonMaker.Text(Prose.Word(chance))),
        "\"permission_overwrites\":[{\"id\":\"1\",\"type\":0,\"allow\":\"1024\",\"deny\":\"2048\"}]",
        "\"thread_metadata\":{\"archived\":false,\"locked\":false}");
}
