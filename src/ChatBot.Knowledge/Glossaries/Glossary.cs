using System.Collections.Immutable;
using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;
using ChatBot.Search.Synonyms;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>The words of the trade: which phrases mean the same, which are roles, which are vendors.</summary>
internal sealed class Glossary
{
    /// <summary>What an occurrence of an expansion counts for beside one of the phrase itself.</summary>
    private const float ExpansionWeight = 0.7f;

    /// <summary>The same for one that holds in some kinds of questions only: there the phrase can hardly mean anything else.</summary>
    private const float ScopedWeight = 0.95f;

    /// <summary>What one of an everyday word's fellows counts for beside the word itself.</summary>
    private const float EverydayWeight = 0.5f;

    /// <summary>A glossary without entries.</summary>
    public static readonly Glossary Empty = new([]);

    public Glossary(ImmutableArray<GlossaryEntry> entries)
    {
        Entries = entries;
        Groups = [.. entries, .. EverydayWords.Beside(entries)];
        var builder = new SynonymMapBuilder(EnglishAnalyzer.Instance);
        foreach (var group in Groups)
        {
            if (group.Kind == GlossaryEntryKind.Expansion) builder.AddExpansion(group.Phrases, group.To, group.Only == GlossaryScope.Any ? ExpansionWeight : ScopedWeight);
            else if (group.Kind == GlossaryEntryKind.Everyday) builder.AddExpansion(group.Phrases, group.To, EverydayWeight);
            else builder.AddGroup(group.Phrases);
        }

        Synonyms = builder.Build();
    }

    /// <summary>The entries, in the order of the file.</summary>
    public ImmutableArray<GlossaryEntry> Entries { get; }

    /// <summary>The entries, and the everyday words beside them.</summary>
    public ImmutableArray<GlossaryEntry> Groups { get; }

    /// <summary>The phrases of all groups; a group's number is its place among <see cref="Groups"/>.</summary>
    public SynonymMap Synonyms { get; }

    /// <summary>All ways to say what an entry stands for.</summary>
    public ImmutableArray<Alternative> Alternatives(GlossaryEntry entry) => Synonyms.Alternatives(Groups.IndexOf(entry));

    /// <summary>All words of all phrases before stemming: they are never taken for misspellings.</summary>
    public IEnumerable<string> Words() => Groups
        .SelectMany(entry => entry.Phrases.Concat(entry.To))
        .SelectMany(phrase => EnglishAnalyzer.Instance.Analyze(phrase))
        .Select(token => token.Word);

    /// <summary>The entry of a kind that <paramref name="phrase"/> is a spelling of, or null.</summary>
    public GlossaryEntry? Find(string phrase, GlossaryEntryKind kind)
    {
        var terms = EnglishAnalyzer.Instance.Analyze(phrase).Select(t => t.Term).ToArray();
        if (Synonyms.Match(terms) is not { } match || match.Length != terms.Length) return null;
        return match.Groups.Select(group => Groups[group]).FirstOrDefault(entry => entry.Kind == kind);
    }

    /// <summary>The roles that <paramref name="text"/> names, the longest names first taken.</summary>
    public ImmutableArray<GlossaryEntry> RolesIn(string text)
    {
        var terms = EnglishAnalyzer.Instance.Analyze(text).Select(t => t.Term).ToArray();
        var roles = ImmutableArray.CreateBuilder<GlossaryEntry>();
        for (var i = 0; i < terms.Length;)
        {
            var match = Synonyms.Match(terms.AsSpan(i));
            foreach (var group in match?.Groups ?? [])
                if (Groups[group].Kind == GlossaryEntryKind.Role && !roles.Contains(Groups[group])) roles.Add(Groups[group]);
            i += match?.Length ?? 1;
        }

        return roles.DrainToImmutable();
    }

    /// <summary>Whether a capitalised phrase begins with a common word of the trade ("Data Engineers"), not with a name.</summary>
    public bool IsCommon(string name)
    {
        var terms = EnglishAnalyzer.Instance.Analyze(name).Select(t => t.Term).ToArray();
        return Synonyms.Match(terms) is { } match && match.Groups.Any(group => Groups[group].Kind is not (GlossaryEntryKind.Vendor or GlossaryEntryKind.Everyday));
    }
}
