using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>
/// Tells from its function words, or its script, that a message is not in the language of the articles (after Cavnar and
/// Trenkle 1994 and the stop-word counts that short texts need instead of letter n-grams).
/// </summary>
internal static class ForeignWords
{
    /// <summary>Fewer words than these may be a name or a quotation; just as many must be most of the message ("los angeles, la").</summary>
    private const int LeastWords = 2;

    private static readonly FrozenSet<string> English = CommonWords.All().Concat(EnglishStopWords.All).ToFrozenSet();
    private static readonly FrozenDictionary<string, string[]> LanguagesOf = Load();

    /// <summary>The language of a message, or null where it is the articles' own or cannot be told.</summary>
    /// <param name="words">The message's words in lower case.</param>
    /// <param name="index">The articles: what they say is not foreign.</param>
    public static string? LanguageOf(List<Token> words, ISectionIndex index)
    {
        Dictionary<string, int>? counts = null;
        var own = 0;
        var letters = 0;
        foreach (var word in words)
        {
            if (CommonWords.Function.Contains(word.Word)) own++;
            else if (index.HoldsWord(word.Word)) continue;
            else if (IsOfOtherScript(word.Word)) letters++;
            else if (LanguagesOf.TryGetValue(word.Word, out var languages))
                foreach (var language in languages) (counts ??= [])[language] = counts.GetValueOrDefault(language) + 1;
        }

        if (letters >= LeastWords && letters > own) return "another script";
        if (counts is null) return null;
        var (likeliest, count) = counts.MaxBy(pair => pair.Value);
        if (count < LeastWords) return null;
        var shared = Shared(words, likeliest);
        return count > 2 * (own - shared) && (count + shared > LeastWords || 2 * count > words.Count) ? likeliest : null;
    }

    /// <summary>How many of the words are function words of English and of the other language alike ("was", "die").</summary>
    private static int Shared(List<Token> words, string language)
    {
        var shared = 0;
        foreach (var word in words)
            if (CommonWords.Function.Contains(word.Word) && LanguagesOf.TryGetValue(word.Word, out var languages) && languages.Contains(language)) shared++;
        return shared;
    }

    private static bool IsOfOtherScript(string word)
    {
        var rune = word.EnumerateRunes().First();
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter || (Rune.IsLetter(rune) && rune.Value is >= 0x370 and < 0x600);
    }

    private static FrozenDictionary<string, string[]> Load()
    {
        const string resource = "ChatBot.Knowledge.Answering.Words.foreign-words.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var languages = new List<(string Word, string Language)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#') || line.Split(": ") is not [var language, var words]) continue;
            languages.AddRange(words.Split(' ').Where(word => !English.Contains(word) || CommonWords.Function.Contains(word)).Select(word => (word, language)));
        }

        return languages.GroupBy(pair => pair.Word).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Language).Distinct().ToArray());
    }
}
