namespace ChatBot.Knowledge.Articles;

/// <summary>Tells Markdown on which a parser would spend minutes: thousands of brackets or asterisks that nothing closes.</summary>
internal static class Intricacy
{
    // A parser compares what is open with what follows, so the cost grows with the square; this is about a second.
    private const double Most = 3e7;
    private const int MostDefinitions = 2000;

    public static bool IsTooGreat(ReadOnlySpan<char> markdown)
    {
        double total = 0, open = 0;
        var definitions = 0;
        var footnotes = 0;
        foreach (var range in markdown.Split('\n'))
        {
            var line = markdown[range];
            var start = line.TrimStart();
            if (start.IsEmpty || start[0] is '#' or '-' or '+' || (start[0] is '*' && start.Length > 1 && start[1] == ' '))
            {
                total += open * open;
                open = 0;
                definitions = 0;
            }

            if (start.Length > 3 && start[0] == '[' && start.Contains("]:", StringComparison.Ordinal))
            {
                definitions++;
                footnotes += start[1] == '^' ? 1 : 0;
            }

            open += Math.Max(0, line.Count('[') - line.Count(']')) + UnclosedLinks(line) + (UnclosedEmphasis(line) / 2.5);
            if (definitions > MostDefinitions || footnotes > MostDefinitions || total + (open * open) > Most)
                return true;
        }

        return false;
    }

    private static int UnclosedLinks(ReadOnlySpan<char> line)
    {
        var unclosed = 0;
        for (var at = line.IndexOf("]("); at >= 0;)
        {
            line = line[(at + 2)..];
            at = line.IndexOf("](");
            if (!(at < 0 ? line : line[..at]).Contains(')'))
                unclosed++;
        }

        return unclosed;
    }

    private static int UnclosedEmphasis(ReadOnlySpan<char> line)
    {
        var balance = 0;
        var either = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var mark = line[i];
            if (mark is not ('*' or '_' or '~' or '='))
                continue;
            var end = i;
            while (end + 1 < line.Length && line[end + 1] == mark)
                end++;
            var before = i > 0 && !char.IsWhiteSpace(line[i - 1]);
            var after = end + 1 < line.Length && !char.IsWhiteSpace(line[end + 1]);
            if (before && after)
                either += mark == '_' && char.IsLetterOrDigit(line[i - 1]) && char.IsLetterOrDigit(line[end + 1]) ? 0 : 1;
            else
                balance += after ? 1 : before ? -1 : 0;
            i = end;
        }

        return Math.Abs(balance) + Math.Max(0, either - Math.Abs(balance));
    }
}
