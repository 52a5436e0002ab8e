using ChatBot.Knowledge.Articles;

namespace ChatBot.Fuzz.Making;

/// <summary>Interactions: the bot's commands with options, their suggestions, its buttons, menus and forms; by members, moderators and nobody.</summary>
internal static class InteractionMaker
{
    private static readonly (string Name, string[] Subcommands, string[] Options)[] Commands =
    [
        ("ask", [], ["question", "private", "for"]), ("why", [], ["question"]), ("certs", [], ["role", "vendor"]), ("topics", [], []), ("about", [], []), ("help", [], []),
        ("corpus", ["list", "show", "submit", "undo"], ["article", "file"]), ("gaps", [], ["days"]), ("feedback", [], ["days"]), ("stats", [], ["days"]), ("doctor", [], []),
        ("settings", ["show", "set", "reset"], ["channel", "mode", "strictness", "private", "quiet-repeat", "moderator-role", "helper-role", "setting"]),
        ("privacy", ["show", "export", "forget"], []), ("Answer this", [], []), ("Why this answer?", [], []), ("nothing", [], []),
    ];

    private static readonly string[] Prefixes =
    [
        "1:up:", "1:down:", "1:why:", "1:more:", "1:page:", "1:rel", "1:near:", "1:share", "1:del:", "1:topics:", "1:gaps:", "1:gap:", "1:gap-undo:", "1:gap-export", "1:feedback:", "1:doctor:", "1:forget:", "1:remember",
        "1:publish:", "1:discard:", "1:undo:", "1:undo-one", "1:articles:", "1:article:", "1:use:", "1:keep:", "2:up:", "", ":",
    ];

    private static readonly string[] Keys =
    [
        SectionKey.Of("articles/data-engineering-vs-machine-learning.md#do-data-engineers-do-machine-learning"), SectionKey.Of("articles/data-engineering-vs-machine-learning.md#career-prospects"), "0", "1:2:3", "articles/x.md",
    ];

    public static string Make(Chance chance)
    {
        var type = chance.Of([2, 2, 2, 3, 3, 4, 5, 1, 9]);
        var data = type switch
        {
            2 or 4 => Command(chance, isTyping: type == 4),
            3 => Component(chance),
            5 => Modal(chance),
            _ => JsonMaker.Value(chance),
        };
        return JsonMaker.Object(
            chance,
            0,
            JsonMaker.Field("id", $"\"{1_000_000_000_000_000_000 + (long)(chance.Next() >> 10)}\""),
            $"\"application_id\":\"{DiscordMaker.Bot}\"",
            $"\"type\":{type}",
            JsonMaker.Field("data", data),
            chance.In100(85) ? "\"guild_id\":\"1000000000000000001\"" : "\"context\":1",
            JsonMaker.Field("channel", "{\"id\":\"1000000000000000002\",\"type\":0}"),
            "\"channel_id\":\"1000000000000000002\"",
            JsonMaker.Field(chance.In100(85) ? "member" : "user", chance.In100(85) ? $$"""{"user":{{DiscordMaker.User(chance)}},"permissions":"{{(chance.In100(60) ? "9007199254740991" : "1024")}}","roles":[]}""" : DiscordMaker.User(chance)),
            "\"token\":\"t\"",
            "\"version\":1",
            JsonMaker.Field("message", type == 3 ? DiscordMaker.Message(chance) : "null"),
            $"\"app_permissions\":\"{chance.Below(int.MaxValue)}\"",
            JsonMaker.Field("locale", JsonMaker.Text(chance.Of<string>(["en-US", "de", "fr", "es-ES", "pt-BR", "xx", ""]))));
    }

    private static string Command(Chance chance, bool isTyping)
    {
        var (name, subcommands, names) = chance.Of<(string, string[], string[])>(Commands);
        var options = string.Join(',', names.Where(_ => chance.In100(60)).Select((option, i) => Option(chance, option, isTyping && i == 0)));
        if (subcommands.Length > 0) options = $$"""{"name":"{{chance.Of<string>(subcommands)}}","type":1,"options":[{{options}}]}""";
        return JsonMaker.Object(
            chance,
            1,
            JsonMaker.Field("id", DiscordMaker.Id(chance)),
            JsonMaker.Field("name", JsonMaker.Text(name)),
            $"\"type\":{(name is "Answer this" or "Why this answer?" ? 3 : chance.In100(95) ? 1 : chance.Below(5))}",
            JsonMaker.Field("options", $"[{options}]"),
            "\"target_id\":\"5\"",
            JsonMaker.Field("resolved", $$"""{"messages":{"5":{{DiscordMaker.Message(chance)}} },"users":{"6":{{DiscordMaker.User(chance)}} },"attachments":{"7":{{DiscordMaker.Attachment(chance)}} },"channels":{"8":{"id":"8","type":0} },"roles":{"9":{"id":"9"} } }"""));
    }

    private static string Option(Chance chance, string name, bool isFocused)
    {
        var (type, value) = name switch
        {
            "private" => (5, chance.In100(50) ? "true" : "false"),
            "for" => (6, "\"6\""),
            "file" => (11, "\"7\""),
            "channel" => (7, "\"8\""),
            "moderator-role" or "helper-role" => (8, "\"9\""),
            "days" or "quiet-repeat" => (4, $"{chance.Number()}"),
            "mode" => (3, $"\"{chance.Of<string>(["off", "mention", "questions", "all", "x"])}\""),
            "strictness" => (3, $"\"{chance.Of<string>(["strict", "normal", "loose"])}\""),
            "role" => (3, JsonMaker.Text(chance.Of<string>(["data engineer", "DE", "MLE", "x", "", Prose.Word(chance)]))),
            "setting" => (3, "\"mode\""),
            _ => (3, JsonMaker.Text(chance.In100(90) ? Prose.Sentence(chance, 30) : Prose.Row(chance, 6000))),
        };
        if (chance.In100(5)) value = JsonMaker.Value(chance, 3);
        return $$"""{"name":"{{name}}","type":{{(chance.In100(97) ? type : chance.Below(13))}},"value":{{value}}{{(isFocused ? ",\"focused\":true" : "")}}}""";
    }

    private static string Component(Chance chance) => JsonMaker.Object(
        chance,
        1,
        JsonMaker.Field("custom_id", JsonMaker.Text(CustomId(chance))),
        $"\"component_type\":{(chance.In100(60) ? 2 : 3)}",
        JsonMaker.Field("values", $"[{string.Join(',', Enumerable.Range(0, chance.Skewed(4)).Select(_ => JsonMaker.Text(Key(chance))))}]"));

    private static string Modal(Chance chance) => JsonMaker.Object(
        chance,
        1,
        JsonMaker.Field("custom_id", JsonMaker.Text(CustomId(chance))),
        JsonMaker.Field("components", $$"""[{"type":18,"component":{"type":3,"custom_id":"reason","values":["{{chance.Of<string>(["wrong", "old", "x"])}}"]} },{"type":1,"components":[{"type":4,"custom_id":"remark","value":{{JsonMaker.Text(Prose.Sentence(chance, 60))}} }]},{"type":18,"component":{"type":4,"custom_id":"remark","value":{{JsonMaker.Value(chance, 3)}} } }]"""));

    private static string CustomId(Chance chance)
    {
        var id = chance.Of<string>(Prefixes) + Key(chance) + (chance.In100(50) ? $":{chance.Number()}" : "");
        return chance.In100(97) ? id : id + Prose.Row(chance, 400);
    }

    private static string Key(Chance chance) => chance.In100(70) ? chance.Of<string>(Keys) : chance.In100(50) ? $"{chance.Number()}" : Prose.Word(chance);
}
