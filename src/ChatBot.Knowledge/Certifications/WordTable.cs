namespace ChatBot.Knowledge.Certifications;

/// <summary>Finds known words and phrases in a text, at the beginnings of its words, whatever their case.</summary>
internal sealed class WordTable
{
    private readonly string[] _words;
    private readonly int[][] _byFirstLetter = new int[128][];

    /// <summary>Of words that begin alike, the first given is found.</summary>
    public WordTable(IEnumerable<string> words)
    {
        _words = [.. words];
        for (var letter = 0; letter < _byFirstLetter.Length; letter++)
            _byFirstLetter[letter] = [.. Enumerable.Range(0, _words.Length).Where(i => char.ToLowerInvariant(_words[i][0]) == letter)];
    }

    /// <summary>The next place from <paramref name="from"/> on where a known word begins, and which; -1 where there is none.</summary>
    public int Find(ReadOnlySpan<char> text, int from, out int word)
    {
        for (var i = from; i < text.Length; i++)
        {
            var letter = char.ToLowerInvariant(text[i]);
            if (letter >= _byFirstLetter.Length || _byFirstLetter[letter].Length == 0 || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            foreach (var candidate in _byFirstLetter[letter])
            {
                if (text[i..].StartsWith(_words[candidate], StringComparison.OrdinalIgnoreCase))
                {
                    word = candidate;
                    return i;
                }
            }
        }

        word = -1;
        return -1;
    }
}
