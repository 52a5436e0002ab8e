namespace ChatBot.Texts;

/// <summary>Finds what somebody meant who misspelt it.</summary>
internal static class Nearest
{
    /// <summary>The candidate that is a few keystrokes away from <paramref name="word"/>, or null.</summary>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var allowed = 1 + (word.Length / 4);
        return word.Length > 40
            ? null
            : candidates
                .Select(candidate => (candidate, Distance: Keystrokes(word.ToLowerInvariant(), candidate.ToLowerInvariant())))
                .Where(each => each.Distance <= allowed)
                .OrderBy(each => each.Distance)
                .Select(each => each.candidate)
                .FirstOrDefault();
    }

    private static int Keystrokes(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var row = 1; row <= from.Length; row++)
        {
            var current = new int[to.Length + 1];
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = previous[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                current[column] = Math.Min(replaced, 1 + Math.Min(previous[column], current[column - 1]));
            }

            previous = current;
        }

        return previous[^1];
    }
}
