using System.Collections.Immutable;
using System.Reflection;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>
/// Everyday words that mean nearly the same ("delete", "remove"), for every corpus. A glossary's own entry for a phrase
/// comes before them, and a function word never leads anywhere.
/// </summary>
internal static class EverydayWords
{
    private const string Resource = "ChatBot.Knowledge.Glossaries.everyday-words.txt";

    private static readonly ImmutableArray<KeyValuePair<string, GlossaryEntry>> All = Read();

    /// <summary>The entries whose phrase no entry of a glossary has.</summary>
    public static IEnumerable<GlossaryEntry> Beside(ImmutableArray<GlossaryEntry> entries)
    {
        var taken = entries.SelectMany(entry => entry.Phrases).Select(Key).ToHashSet();
        foreach (var (key, entry) in All)
            if (!taken.Contains(key)) yield return entry;
    }

    private static ImmutableArray<KeyValuePair<string, GlossaryEntry>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The word list {Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, Word>();
        var inOrder = new List<Word>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) Add(line.Split(',', StringSplitOptions.TrimEntries), words, inOrder);
        }

        return [.. inOrder.Select(word => KeyValuePair.Create(word.Key, new GlossaryEntry(GlossaryEntryKind.Everyday, [word.Phrase], [.. word.To], GlossaryScope.Any, 0)))];
    }

    private static void Add(string[] phrases, Dictionary<string, Word> words, List<Word> inOrder)
    {
        var keys = Array.ConvertAll(phrases, Key);
        for (var i = 0; i < phrases.Length; i++)
        {
            if (Answering.CommonWords.Function.Contains(phrases[i])) continue;
            if (!words.TryGetValue(keys[i], out var word)) inOrder.Add(words[keys[i]] = word = new Word(keys[i], phrases[i]));
            for (var other = 0; other < phrases.Length; other++)
                if (keys[other] != keys[i] && word.Known.Add(keys[other])) word.To.Add(phrases[other]);
        }
    }

    private static string Key(string phrase) => string.Join(' ', EnglishAnalyzer.Instance.Analyze(phrase).Select(token => token.Term));

    private sealed class Word(string key, string phrase)
    {
        public string Key => key;

        public string Phrase => phrase;

        public List<string> To { get; } = [];

        /// <summary>The keys of those it leads to.</summary>
        public HashSet<string> Known { get; } = [];
    }
}
