namespace ChatBot.Search.Analysis;

/// <summary>Lucene's EnglishPossessiveFilter.</summary>
internal static class EnglishPossessive
{
    /// <summary>The word without a trailing <c>'s</c>, its apostrophe typed, curly or fullwidth.</summary>
    public static ReadOnlySpan<char> Remove(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? word[..^2] : word;
}
