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

    private static readonly ImmutableArray<GlossaryEntry> All = Read();

    /// <summary>The entries whose phrase no entry of a glossary has.</summary>
    public static IEnumerable<GlossaryEntry> Beside(ImmutableArray<GlossaryEntry> entries)
    {
        var taken = entries.SelectMany(entry => entry.Phrases).Select(Key).ToHashSet();
        return All.Where(entry => !taken.Contains(Key(entry.Name)));
    }

    private static ImmutableArray<GlossaryEntry> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The word list {Resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var others = new Dictionary<string, (string Phrase, List<string> To)>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#')) Add(line.Split(',', StringSplitOptions.TrimEntries), others);
        }

        return [.. others.Values.Select(word => new GlossaryEntry(GlossaryEntryKind.Everyday, [word.Phrase], [.. word.To], GlossaryScope.Any, 0))];
    }

    private static void Add(string[] phrases, Dictionary<string, (string Phrase, List<string> To)> others)
    {
        foreach (var phrase in phrases)
        {
            if (Answering.CommonWords.Function.Contains(phrase)) continue;
            if (!others.TryGetValue(Key(phrase), out var word)) others[Key(phrase)] = word = (phrase, []);
            foreach (var other in phrases)
                if (Key(other) != Key(phrase) && !word.To.Exists(to => Key(to) == Key(other))) word.To.Add(other);
        }
    }

    private static string Key(string phrase) => string.Join(' ', EnglishAnalyzer.Instance.Analyze(phrase).Select(token => token.Term));
}
