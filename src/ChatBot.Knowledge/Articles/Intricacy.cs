using System.Buffers;

namespace ChatBot.Knowledge.Articles;

/// <summary>Tells Markdown on which a parser would spend minutes: thousands of brackets or asterisks that nothing closes.</summary>
internal static class Intricacy
{
    // A parser compares what is open with what follows, so the cost grows with the square; this is about a tenth of a second.
    private const double Most = 3e6;
    private const int MostDefinitions = 2000;
    private const int MostContainers = 64;
    private const int MostPipes = 500;
    private const int MostPipesOfALine = 250;
    private const int MostPipesInEmphasis = 450;

    private static readonly SearchValues<char> RuleLetters = SearchValues.Create("-|: \t\r>+=");

    public static bool IsTooGreat(ReadOnlySpan<char> markdown)
    {
        double total = 0, open = 0;
        var definitions = 0;
        var footnotes = 0;
        var pipes = 0;
        var stray = 0;
        var lines = 0;
        var isTable = false;
        foreach (var range in markdown.Split('\n'))
        {
            var line = markdown[range];
            var start = line.TrimStart();
            if (Containers(start) > MostContainers)
                return true;
            if (start.IsEmpty || start[0] is '#' or '-' or '+' || (start[0] is '*' && start.Length > 1 && start[1] == ' '))
            {
                total += open * open;
                open = 0;
                definitions = 0;
            }

            // Pipes of what turns out to be no table, or that emphasis without an end begins before, are inside each other.
            var emphasis = UnclosedEmphasis(line);
            var pipesHere = start.Count('|');
            (lines, pipes, stray) = start.IsEmpty ? (0, 0, 0) : (lines + 1, pipes + pipesHere, stray + emphasis);
            isTable = lines > 1 && (isTable || (lines == 2 && IsRule(start)));
            if (pipesHere > MostPipesOfALine || pipes > (isTable ? stray > 0 ? MostPipesInEmphasis : int.MaxValue : MostPipes))
                return true;

            if (start.Length > 3 && start[0] == '[' && start.Contains("]:", StringComparison.Ordinal))
            {
                definitions++;
                footnotes += start[1] == '^' ? 1 : 0;
            }

            open += Math.Max(0, line.Count('[') - line.Count(']')) + UnclosedLinks(line) + (emphasis / 2.5);
            if (definitions > MostDefinitions || footnotes > MostDefinitions || total + (open * open) > Most)
                return true;
        }

        return false;
    }

    private static bool IsRule(ReadOnlySpan<char> line) => line.Contains('-') && !line.ContainsAnyExcept(RuleLetters);

    // Quotes and lists that begin in each other on one line: each is looked at again for every one inside it.
    private static int Containers(ReadOnlySpan<char> line)
    {
        for (var count = 0; ; count++)
        {
            line = line.TrimStart();
            var mark = line.IndexOfAnyExceptInRange('0', '9');
            if (mark < 0)
                return count;
            if (line[mark] == '>' && mark == 0)
                line = line[1..];
            else if (mark + 1 < line.Length && char.IsWhiteSpace(line[mark + 1]) && (mark == 0 ? line[0] is '-' or '+' or '*' : line[mark] is '.' or ')'))
                line = line[(mark + 1)..];
            else
                return count;
        }
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
