using System.Text;

namespace ChatBot.Fuzz.Making;

/// <summary>The files beside the articles, as their keepers write them, and deeper and stranger.</summary>
internal static class YamlMaker
{
    public static string Make(Chance chance, ReadOnlySpan<string> keys)
    {
        var text = new StringBuilder();
        if (chance.In100(5)) text.Append("%YAML 1.1\n---\n");
        for (var left = 1 + chance.Skewed(12); left > 0; left--)
        {
            text.Append(Key(chance, keys)).Append(':');
            Value(text, chance, keys, 1);
            text.Append('\n');
        }

        if (chance.In100(3)) text.Append(Row(chance));
        return text.ToString();
    }

    private static string Key(Chance chance, ReadOnlySpan<string> keys) => chance.In100(90) ? chance.Of(keys) : chance.Of<string>(["? ", "&k k", "*k", "\"q", "'", "[a]", "{a: b}", "<<", "", "true", "1", "data engineer"]);

    private static void Value(StringBuilder text, Chance chance, ReadOnlySpan<string> keys, int depth)
    {
        var indent = new string(' ', depth * 2);
        switch (chance.Below(depth > 5 ? 4 : 9))
        {
            case 0:
                text.Append(' ').Append(Scalar(chance));
                break;
            case 1:
                text.Append(" [").AppendJoin(", ", Enumerable.Range(0, chance.Skewed(8)).Select(_ => Scalar(chance))).Append(chance.In100(95) ? "]" : "");
                break;
            case 2:
                text.Append(" &a").Append(chance.Below(3)).Append(" [x, y]");
                break;
            case 3:
                text.Append(" *a").Append(chance.Below(3));
                break;
            case 4 or 5:
                for (var left = 1 + chance.Skewed(6); left > 0; left--)
                {
                    text.Append('\n').Append(indent).Append("- ").Append(chance.Of(keys)).Append(':');
                    Value(text, chance, keys, depth + 2);
                }

                break;
            case 6:
                for (var left = 1 + chance.Skewed(6); left > 0; left--) text.Append('\n').Append(indent).Append("- [").Append(Scalar(chance)).Append(", ").Append(Scalar(chance)).Append(']');
                break;
            case 7:
                text.Append(chance.Of<string>([" |\n", " >-\n", " |2\n"])).Append(indent).Append(Scalar(chance));
                break;
            default:
                for (var left = 1 + chance.Skewed(4); left > 0; left--)
                {
                    text.Append('\n').Append(indent).Append(Key(chance, keys)).Append(':');
                    Value(text, chance, keys, depth + 1);
                }

                break;
        }
    }

    private static string Scalar(Chance chance) => chance.Below(8) switch
    {
        0 => "2021-03-08",
        1 => "true",
        2 => $"{chance.Number()}",
        3 => $"\"{Prose.Word(chance)} {Prose.Word(chance)}\"",
        4 => $"'{Prose.Word(chance)}",
        5 => chance.Of<string>(["~", "null", "!!binary aGk=", "!!int x", "? x", "2021-13-45T99:99:99Z", ".inf", "0x1F", "money", "quantity", "retired", "current"]),
        _ => string.Join(' ', Enumerable.Range(0, 1 + chance.Skewed(5)).Select(_ => Prose.Word(chance).ReplaceLineEndings(" "))),
    };

    /// <summary>Deep, wide, or nothing but aliases.</summary>
    private static string Row(Chance chance)
    {
        var times = 1 + chance.Skewed(2000);
        return chance.Below(5) switch
        {
            0 => new string('[', times),
            1 => new string('{', times),
            2 => string.Concat(Enumerable.Range(0, Math.Min(times, 40)).Select(i => $"b{i}: &b{i} [{string.Join(", ", Enumerable.Repeat($"*b{i - 1}", 9))}]\n")),
            3 => string.Concat(Enumerable.Range(0, times).Select(i => $"k{i}: v\n")),
            _ => string.Concat(Enumerable.Range(0, Math.Min(times, 200)).Select(i => new string(' ', i) + "- \n")),
        };
    }
}
