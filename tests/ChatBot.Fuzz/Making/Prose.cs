using System.Text;

namespace ChatBot.Fuzz.Making;

/// <summary>Words, sentences and rows of signs, as members write them and as nobody does.</summary>
internal static class Prose
{
    public static readonly string[] Words =
    [
        "data", "engineer", "engineers", "scientist", "machine", "learning", "ML", "DE", "MLE", "certs", "certification", "Certified", "salary", "earn", "much", "many", "how", "what", "which", "should", "do",
        "does", "is", "are", "the", "a", "of", "in", "vs", "or", "and", "not", "never", "AWS", "Azure", "Google", "Microsoft", "Professional", "Associate", "Specialty", "DP-203", "AZ-900", "SAA-C03", "$132,697",
        "5", "2021", "C#", "C++", ".NET", "Node.js", "e.g.", "Mr.", "U.S.", "i.e.", "don't", "it’s", "naïve", "data-driven", "job", "degree", "projects", "learn", "should", "hello", "thanks", "nurse", "weather",
    ];

    public static readonly string[] Odd =
    [
        "\0", "\t", "\r\n", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "\ufffd", "\ufdfa", "😀", "👩‍💻", "🇩🇪", "é", "e\u0301\u0301\u0301", "ß", "İ", "ﬁ", "数据", "データ", "한국", "नमस्ते", "שלום", "مرحبا",
        "ǅ", "𝐀", "…", "—", "‘", "“", "%", "\\", "@everyone", "<@1>", "<#2>", "<t:1>", "<:x:3>", "||", "`", "***", "~~", "http://a.b/c?d=e&f#g", "a@b.c", "-la", "{{x}}", "&amp;", "&#0;", "&#x110000;",
    ];

    private static readonly string[] Signs =
    [
        "[", "![", "](", "]", "*", "**a", "_a_ ", "`", "``", "<", "<a ", "<a b=\"", "<!--", "-->", "<![CDATA[", "> ", "- ", "  - ", "1. ", "|", "|a", "{{", "{%", "[[", "]]", "\n", "\n\n", "# ", "#", "&", "&amp;", "\\", "~~", "==",
        "[^a]:", "[^a]", "[a]: b\n", "[a]", "<div>", "</div>", "<table><tr><td>", "<li>", "<br>", "+-+\n", "+---+\n|a|\n", "a.b", "http://a", "www.a", "---\n", "===\n", ":", "\"", "'", "(", ")", "AWS ", "Certified ", "e.g. ",
        "Mr. ", "$1", "1,", "1.", "…", "\u00a0", "\u200d", "😀", "e\u0301", "@", " ", "a", "a ", "A", "-", "- [ ] ", "```\n", "~~~\n", "    a\n", "\t", "a\n", "data:image/png;base64,", "![](data:image/png;base64,AAAA)", "? ", "! ", ".", ") ",
        "machine learning ", "data engineer ", "vs ", "or ", "and ", "not ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "_", "__", "'s", "ing", "ational", "sses", "y", ", ", "; ", "/",
    ];

    public static string Word(Chance chance) => chance.In100(95) ? chance.Of<string>(Words) : chance.Of<string>(Odd);

    public static string Sentence(Chance chance, int most = 20)
    {
        var text = new StringBuilder();
        for (var left = 1 + chance.Skewed(most); left > 0; left--) text.Append(Word(chance)).Append(chance.In100(90) ? " " : chance.Of<string>([", ", "; ", ": ", "-", "/", " (", ") ", "\n"]));
        return text.Append(chance.Of<string>([".", "?", "!", "", "…", ".)", ".\""])).ToString();
    }

    /// <summary>One or two pieces, again and again: where the cost grows with more than the length, this shows it.</summary>
    public static string Row(Chance chance, int maxLength)
    {
        var piece = chance.Of<string>(Signs);
        if (chance.In100(50)) piece += chance.Of<string>(Signs);
        if (chance.In100(20)) piece += Word(chance);
        var row = new StringBuilder();
        for (var left = chance.Skewed(maxLength / piece.Length); left > 0; left--) row.Append(piece);
        if (chance.In100(30)) row.Append(chance.Of<string>(Signs), 0, 1);
        return row.ToString();
    }
}
