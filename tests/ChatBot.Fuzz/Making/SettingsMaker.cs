using System.Text;

namespace ChatBot.Fuzz.Making;

/// <summary>Settings files: keys that there are with values of any type, and keys nearly like them.</summary>
internal static class SettingsMaker
{
    private static readonly (string Section, string[] Keys)[] Sections =
    [
        ("Discord", ["Token", "BaseUrl", "GatewayUrl", "CommandGuild", "SessionFile", "RequestsPerSecond"]), ("Playground", ["Enabled", "Port", "RecordingFile"]),
        ("Limits", ["MemberBurst", "MemberPerMinute", "ChannelBurst", "ChannelPerMinute", "QuietRepeatMinutes", "EditMinutes"]), ("Moderation", ["Roles", "Operators"]), ("Storage", ["Path", "RetentionDays"]),
        ("Corpus", ["Path", "Glossary", "MaxShrinkPercent", "AllowSubmit", "Watch"]), ("Answers", ["Strictness", "WarnAfterYears"]), ("Logging", ["LogLevel", "Console"]), ("Channels", ["0", "1", "Id"]), ("Nonsense", ["x"]),
    ];

    public static string Make(Chance chance)
    {
        var text = new StringBuilder("{");
        for (var left = chance.Skewed(8); left > 0; left--)
        {
            var (section, keys) = chance.Of<(string, string[])>(Sections);
            if (text.Length > 1) text.Append(',');
            text.Append(JsonMaker.Text(Spelt(chance, section))).Append(':').Append(chance.Below(12) switch
            {
                0 => JsonMaker.Value(chance, 2),
                1 when section == "Channels" => $$"""[{"Id":"{{chance.Number()}}","Mode":"{{chance.Of<string>(["off", "all", "questions", "x"])}}"},{"Id":{{JsonMaker.Value(chance, 3)}}}]""",
                _ => Section(chance, keys),
            });
        }

        text.Append(chance.In100(97) ? "}" : "");
        return chance.In100(5) ? "// a comment\n" + text : text.ToString();
    }

    private static string Section(Chance chance, string[] keys)
    {
        var text = new StringBuilder("{");
        for (var left = chance.Skewed(6); left > 0; left--)
            text.Append(text.Length > 1 ? "," : "").Append(JsonMaker.Text(Spelt(chance, chance.Of<string>(keys)))).Append(':').Append(Value(chance));
        return text.Append('}').ToString();
    }

    private static string Value(Chance chance) => chance.Below(9) switch
    {
        0 => $"{chance.Number()}",
        1 => $"\"{chance.Number()}\"",
        2 => chance.Of<string>(["true", "false", "\"yes\"", "\"strict\"", "\"Loose\"", "\"lax\"", "\"https://discord.com/api/v10/\"", "\"ftp://x\"", "\"http://[\"", "\"/\"", "\"\\u0000\"", "\"..\"", "\"Debug\""]),
        3 => "[\"1\",\"2\"]",
        4 => JsonMaker.Value(chance, 2),
        _ => JsonMaker.Text(Prose.Word(chance)),
    };

    private static string Spelt(Chance chance, string name) => chance.Below(20) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.Remove(chance.Below(name.Length), 1),
        2 => name + Prose.Word(chance),
        3 => $"{name}:{name}",
        4 => name.Insert(chance.Below(name.Length), "\0"),
        _ => name,
    };
}
