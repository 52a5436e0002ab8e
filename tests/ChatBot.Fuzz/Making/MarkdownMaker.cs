using System.Text;

namespace ChatBot.Fuzz.Making;

/// <summary>Articles: front matter, headings, lists of certifications, tables, HTML, and all of it broken off or nested.</summary>
internal static class MarkdownMaker
{
    private const int LongestRow = 16 * 1024;

    private static readonly string[] Roles = ["Data Engineer", "Machine Learning Engineer", "Data Scientist", "Cloud Architect"];

    private static readonly string[] Certifications =
    [
        "AWS Certified Machine Learning – Specialty", "Google Professional Data Engineer", "Microsoft Certified: Azure Data Engineer Associate (DP-203)", "Certified Kubernetes Administrator (CKA)",
        "IBM Data Science Professional Certificate", "**Cloudera CCP Data Engineer**", "[AWS Certified Developer](https://a.b)", "SnowPro Core", "Databricks Certified Associate", "CompTIA A+",
    ];

    public static string Make(Chance chance)
    {
        var text = new StringBuilder();
        if (chance.In100(40)) FrontMatter(text, chance);
        for (var left = 1 + chance.Skewed(24); left > 0; left--) Block(text, chance, depth: 0);
        return text.ToString();
    }

    private static void FrontMatter(StringBuilder text, Chance chance)
    {
        text.Append("---\n");
        for (var left = chance.Below(6); left > 0; left--)
        {
            text.Append(chance.Of<string>(["title", "date", "categories", "url", "permalink", "questions", "Title", "tags", "x"])).Append(chance.In100(95) ? ": " : ":");
            text.Append(chance.Below(8) switch
            {
                0 => "2021-03-08",
                1 => "[a, b, [c]]",
                2 => "\n  - how much?\n  - " + Prose.Sentence(chance, 6).ReplaceLineEndings(" "),
                3 => "\"" + Prose.Word(chance),
                4 => "&a [*a, *b]",
                5 => "|\n  " + Prose.Word(chance),
                _ => Prose.Sentence(chance, 5).ReplaceLineEndings(" "),
            }).Append('\n');
        }

        text.Append(chance.Of<string>(["---\n", "---\n", "---\n", "...\n", "", "--- \n", "----\n"]));
    }

    private static void Block(StringBuilder text, Chance chance, int depth)
    {
        switch (chance.Below(depth > 3 ? 6 : 14))
        {
            case 0:
            case 1:
                text.Append('#', 1 + chance.Skewed(7)).Append(' ').Append(Prose.Sentence(chance, 7).ReplaceLineEndings(" ")).Append("\n\n");
                break;
            case 2:
                text.Append(Prose.Sentence(chance, 6)).Append('\n').Append(chance.Of<string>(["===", "---", "-", "=== ="])).Append("\n\n");
                break;
            case 3:
            case 4:
                for (var left = 1 + chance.Skewed(5); left > 0; left--) text.Append(Inline(chance)).Append(' ');
                text.Append("\n\n");
                break;
            case 5:
                text.Append(Prose.Row(chance, chance.In100(90) ? 512 : LongestRow)).Append(chance.In100(50) ? "\n\n" : "");
                break;
            case 6:
                List(text, chance, depth);
                break;
            case 7:
                text.Append("Certifications for a ").Append(chance.Of<string>(Roles)).Append(chance.Of<string>([":\n\n", "\n\n", "\n"]));
                for (var (i, count) = (1, chance.Skewed(9)); i <= count; i++) text.Append(chance.Of<string>([$"{i}. ", "- ", $"### {i}. ", "**", "* "])).Append(chance.Of<string>(Certifications)).Append(chance.Of<string>(["\n", "\n\n", "** – it is good.\n"]));
                break;
            case 8:
                Table(text, chance);
                break;
            case 9:
                Html(text, chance);
                break;
            case 10:
                var quoted = new StringBuilder();
                Block(quoted, chance, depth + 1);
                text.Append("> ").Append(quoted.Replace("\n", "\n> ")).Append('\n');
                break;
            case 11:
                text.Append(chance.Of<string>(["```", "~~~", "````", "``` c#", "    "])).Append('\n').Append(Prose.Sentence(chance)).Append('\n').Append(chance.Of<string>(["```", "~~~", "", "````"])).Append("\n\n");
                break;
            case 12:
                text.Append("[^").Append(Prose.Word(chance)).Append("]: ").Append(Prose.Sentence(chance)).Append('\n');
                break;
            default:
                text.Append(chance.Of<string>(["{% raw %}", "{{ x }}", "<!-- hidden -->", "<!-- open", "[[Wiki|link]]", "![[picture.png]]", "![a](data:image/png;base64,AAAABBBB)", "---\n", "* * *\n", "\\", "&nbsp;", "{: .class}", "::: note\n"])).Append('\n');
                break;
        }
    }

    private static void List(StringBuilder text, Chance chance, int depth)
    {
        var mark = chance.Of<string>(["- ", "* ", "1. ", "+ ", "1) ", "- [ ] ", "- [x] "]);
        for (var left = 1 + chance.Skewed(8); left > 0; left--)
        {
            text.Append(' ', depth * chance.Of([2, 3, 4])).Append(mark).Append(Inline(chance)).Append('\n');
            if (chance.In100(20) && depth < 6) List(text, chance, depth + 1);
        }

        if (depth == 0) text.Append('\n');
    }

    private static void Table(StringBuilder text, Chance chance)
    {
        var columns = 1 + chance.Skewed(6);
        for (var (row, rows) = (0, 2 + chance.Skewed(8)); row < rows; row++)
        {
            for (var column = 0; column < columns + (chance.In100(90) ? 0 : chance.Below(4)); column++)
                text.Append(chance.In100(95) ? "| " : "").Append(row == 1 ? chance.Of<string>(["---", ":-:", "-", "---:"]) : Inline(chance).ReplaceLineEndings(" "));
            text.Append(chance.In100(80) ? "|\n" : "\n");
        }

        text.Append('\n');
    }

    private static void Html(StringBuilder text, Chance chance)
    {
        string[] tags = ["table", "tr", "td", "th", "ul", "li", "div", "p", "details", "summary", "b", "a href=\"x\"", "img src=x", "br/", "script", "h2", "ol", "thead", "pre", "span style='", "x-y"];
        for (var left = 1 + chance.Skewed(16); left > 0; left--)
        {
            text.Append('<').Append(chance.In100(35) ? "/" : "").Append(chance.Of<string>(tags)).Append(chance.In100(95) ? ">" : "");
            if (chance.In100(50)) text.Append(Inline(chance));
            if (chance.In100(20)) text.Append('\n');
        }

        text.Append("\n\n");
    }

    private static string Inline(Chance chance)
    {
        var words = Prose.Sentence(chance, 12);
        return chance.Below(10) switch
        {
            0 => $"**{words}**",
            1 => $"[{words}](https://example.org/{Prose.Word(chance)})",
            2 => $"*{words}",
            3 => $"`{words}`",
            4 => $"{words}[^1] ![alt {words}](x.png \"title\")",
            5 => $"<span>{words}</span>",
            _ => words,
        };
    }
}
