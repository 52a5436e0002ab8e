using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Yaml;
using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Glossaries;

/// <summary>Reads <c>glossary.yml</c> and says what is wrong with it.</summary>
internal sealed class GlossaryReader
{
    /// <summary>The glossary of a corpus folder.</summary>
    public const string FileName = "glossary.yml";

    private readonly ImmutableArray<GlossaryEntry>.Builder _entries = ImmutableArray.CreateBuilder<GlossaryEntry>();
    private readonly Dictionary<string, GlossaryEntry> _byPhrase = [];
    private readonly Dictionary<string, string> _keys = [];

    private GlossaryReader()
    {
    }

    /// <summary>Reads a glossary: the one that is named, else the folder's own, else one without entries.</summary>
    /// <exception cref="CorpusException">The one that is named is not there.</exception>
    public static Glossary ReadFile(string folder, string? named, List<Finding> findings)
    {
        if (named is not null && !File.Exists(named)) throw new CorpusException($"There is no glossary {named}; name a file that is there, or none.");
        var path = named ?? Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(YamlFile.Read(path, named ?? FileName, findings)) : Glossary.Empty;
    }

    /// <summary>The glossary that <paramref name="root"/> holds; entries that are wrong are reported and left out.</summary>
    public static Glossary Read(YamlNode? root)
    {
        if (root?.AsMapping("A glossary") is not { } file) return Glossary.Empty;
        file.RejectOthers("same", "expand", "roles", "vendors");
        var reader = new GlossaryReader();
        reader.AddGroups(file, "roles", GlossaryEntryKind.Role);
        reader.AddGroups(file, "vendors", GlossaryEntryKind.Vendor);
        reader.AddGroups(file, "same", GlossaryEntryKind.Same);
        reader.AddExpansions(file);
        return new Glossary(reader._entries.ToImmutable());
    }

    private void AddGroups(YamlMapping file, string key, GlossaryEntryKind kind)
    {
        foreach (var item in file.Sequence(key)?.Items ?? [])
        {
            if (item.AsSequence($"Each item of “{key}”") is not { } list) continue;
            var phrases = Phrases(list);
            if (phrases.IsEmpty) item.Report(Severity.Warning, "This entry has no phrase; give it one or remove it.");
            else if (kind == GlossaryEntryKind.Same && phrases.Length == 1)
                item.Report(Severity.Warning, $"“{phrases[0]}” stands alone; name what means the same, or remove it.");
            else AddGroup(new GlossaryEntry(kind, phrases, [], GlossaryScope.Any, item.Line), item);
        }
    }

    private void AddGroup(GlossaryEntry entry, YamlNode item)
    {
        _entries.Add(entry);
        foreach (var phrase in entry.Phrases)
        {
            if (!_byPhrase.TryAdd(Key(phrase), entry) && _byPhrase[Key(phrase)] is var other && other != entry)
                item.Report(Severity.Error, $"“{phrase}” stands in line {other.Line} too; keep it in one entry.");
        }
    }

    private void AddExpansions(YamlMapping file)
    {
        foreach (var item in file.Sequence("expand")?.Items ?? [])
        {
            if (item.AsMapping("Each item of “expand”") is not { } mapping) continue;
            mapping.RejectOthers("from", "to", "only");
            var from = Phrases(mapping, "from");
            var to = Phrases(mapping, "to");
            if (from.IsEmpty || to.IsEmpty) item.Report(Severity.Error, "An expansion needs both “from” and “to”.");
            else AddExpansion(new GlossaryEntry(GlossaryEntryKind.Expansion, from, to, Scope(mapping), item.Line), item);
        }

        ReportCycles(file);
    }

    private void AddExpansion(GlossaryEntry entry, YamlNode item)
    {
        _entries.Add(entry);
        foreach (var phrase in entry.Phrases)
        {
            if (LoneWord(phrase) is { } word)
                item.Report(Severity.Warning, $"“{phrase}” is looked up as “{word}” alone, which is in many questions; use words that say more.");
        }
    }

    /// <summary>The word that is left of a phrase of several, where it says little: "into" is never looked up, so "get into" is "get".</summary>
    private static string? LoneWord(string phrase) =>
        phrase.Contains(' ', StringComparison.Ordinal)
        && EnglishAnalyzer.Instance.Analyze(phrase) is [var only]
        && (CommonWords.Generic.Contains(only.Word) || CommonWords.Function.Contains(only.Word))
            ? only.Word
            : null;

    /// <summary>Two expansions that lead to one another say "the same" in a roundabout way.</summary>
    private void ReportCycles(YamlMapping file)
    {
        var expansions = _entries.Where(entry => entry.Kind == GlossaryEntryKind.Expansion).ToList();
        foreach (var entry in expansions)
        {
            var from = entry.Phrases.Select(Key).ToHashSet();
            var back = expansions.FirstOrDefault(other =>
                other.Only == entry.Only && other.To.Any(to => from.Contains(Key(to))) && other.Phrases.Any(p => entry.To.Select(Key).Contains(Key(p))));
            if (back is null || back.Line > entry.Line) continue;
            var message = back == entry
                ? $"“{entry.Name}” leads back to itself; leave it out of “to”."
                : $"“{entry.Name}” and line {back.Line} lead to each other; write them as one entry of “same”.";
            file.Sequence("expand")!.Items.First(item => item.Line == entry.Line).Report(Severity.Error, message);
        }
    }

    private static GlossaryScope Scope(YamlMapping mapping)
    {
        switch (mapping.Scalar("only"))
        {
            case null: return GlossaryScope.Any;
            case "money": return GlossaryScope.Money;
            case "quantity": return GlossaryScope.Quantity;
            case var other:
                mapping["only"]!.Report(Severity.Error, $"“only” may be money or quantity, not “{other}”.");
                return GlossaryScope.Any;
        }
    }

    private ImmutableArray<string> Phrases(YamlSequence list) =>
        Distinct(list.Items.Select(item => (item, item.AsText("A phrase"))));

    private ImmutableArray<string> Phrases(YamlMapping mapping, string key) =>
        Distinct(mapping.Scalars(key).Select(scalar => ((YamlNode)scalar, scalar.Text)));

    private ImmutableArray<string> Distinct(IEnumerable<(YamlNode Node, string? Phrase)> phrases)
    {
        var distinct = ImmutableArray.CreateBuilder<string>();
        var spellings = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (node, phrase) in phrases)
        {
            if (phrase is null) continue;
            if (Key(phrase).Length == 0) node.Report(Severity.Warning, $"“{phrase}” holds no word that is looked up; remove it.");
            else if (!spellings.Add(phrase)) node.Report(Severity.Warning, $"“{phrase}” stands here twice; remove one.");
            else distinct.Add(phrase);
        }

        return distinct.ToImmutable();
    }

    /// <summary>Phrases with the same key are looked up alike.</summary>
    private string Key(string phrase)
    {
        if (!_keys.TryGetValue(phrase, out var key)) _keys[phrase] = key = string.Join(' ', EnglishAnalyzer.Instance.Analyze(phrase).Select(token => token.Term));
        return key;
    }
}
