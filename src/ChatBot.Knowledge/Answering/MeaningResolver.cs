using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>Tells for a word, or an entry of the glossary, what it is looked up as in one index.</summary>
internal sealed class MeaningResolver
{
    /// <summary>What a word of the same family counts for ("deployment" for "deploy").</summary>
    private const float FamilyWeight = 0.8f;

    /// <summary>What a misspelt word counts for, as the word it was taken for.</summary>
    private const float CorrectionWeight = 0.8f;

    /// <summary>What the asker's own form of a word counts for beside any form.</summary>
    private const float ExactBonus = 0.15f;

    /// <summary>Of the sections that hold one of two words, the share that hold both in a row where they are one name.</summary>
    private const float LeastTogether = 0.8f;

    private const int ShortestFamilyStem = 4;

    /// <summary>Of the two parts of a word that others write as two.</summary>
    private const int ShortestPart = 3;

    private const int LongestOrdinal = 6;

    private static readonly ImmutableArray<string> OrdinalEndings = ["th", "st", "nd", "rd"];

    /// <summary>Endings that Porter's stemmer leaves on words of one family ("deploy" and "deployment", "train" and "trainer").</summary>
    private static readonly ImmutableArray<string> FamilyEndings = ["er", "or", "ment", "ist"];

    private readonly ISectionIndex _index;
    private readonly Glossary _glossary;
    private readonly ConcurrentDictionary<GlossaryEntry, Meaning> _entries = new();
    private readonly ConcurrentDictionary<string, Meaning> _words = new();

    public MeaningResolver(ISectionIndex index, Glossary glossary)
    {
        _index = index;
        _glossary = glossary;
    }

    /// <summary>Makes ready what the first question about each entry would wait for.</summary>
    /// <param name="breathe">Called after each entry.</param>
    public void Prepare(Action? breathe)
    {
        foreach (var entry in _glossary.Groups)
        {
            var meaning = Of([entry], isCorrected: false);
            _index.Prepare(meaning.Clause);
            foreach (var component in meaning.Components) _index.Prepare(component);
            breathe?.Invoke();
        }
    }

    /// <summary>The meaning of a phrase that is a spelling of these entries.</summary>
    public Meaning Of(ImmutableArray<GlossaryEntry> entries, bool isCorrected) =>
        entries is [var only] && !isCorrected ? _entries.GetOrAdd(only, entry => Resolve([entry], isCorrected: false)) : Resolve(entries, isCorrected);

    /// <summary>The meaning of a word that the glossary does not hold.</summary>
    /// <param name="term">The word's stem.</param>
    /// <param name="word">The word as it was written; null for a misspelt one.</param>
    public Meaning Of(string term, string? word)
    {
        // The vocabulary bounds what is kept; a word of no article is resolved each time.
        if (word is null || !_index.HoldsWord(word)) return Resolve(term, word);
        return _words.TryGetValue(word, out var known) ? known : _words.GetOrAdd(word, Resolve(term, word));
    }

    /// <summary>The meaning of a name of two words, or of a code such as "DP-200", which others write as one word.</summary>
    public Meaning OfPair(string first, string second)
    {
        var alternatives = new List<Alternative> { new([first, second]) };
        AddKnown(first + second, alternatives);
        return Meaning(alternatives, word: null);
    }

    /// <summary>Whether nearly all sections that hold the commoner of two words hold both in a row.</summary>
    public bool StandTogether(string first, string second)
    {
        var commoner = Math.Max(DocumentFrequency(first), DocumentFrequency(second));
        return commoner > 0
            && LeastTogether * commoner <= Math.Min(DocumentFrequency(first), DocumentFrequency(second))
            && LeastTogether * commoner <= _index.DocumentFrequency(new Clause([new Alternative([first, second])]));
    }

    private int DocumentFrequency(string term) => _index.DocumentFrequency(Clause.Of(term));

    private Meaning Resolve(string term, string? word)
    {
        var alternatives = new List<Alternative> { new([term], word is null ? CorrectionWeight : 1) };
        AddFamily(term, alternatives);
        AddOrdinal(term, alternatives);
        if (word is not null) AddParts(word, alternatives);
        return Meaning(alternatives, word);
    }

    private Meaning Resolve(ImmutableArray<GlossaryEntry> entries, bool isCorrected)
    {
        var alternatives = new List<Alternative>();
        foreach (var entry in entries)
        {
            foreach (var alternative in _glossary.Alternatives(entry))
            {
                alternatives.Add(isCorrected ? alternative with { Weight = alternative.Weight * CorrectionWeight } : alternative);
                if (alternative is { Terms: [var term], Weight: 1 }) AddFamily(term, alternatives);
            }
        }

        return Meaning([.. alternatives.OrderByDescending(a => a.Weight).DistinctBy(a => string.Join(' ', a.Terms))], word: null);
    }

    private Meaning Meaning(List<Alternative> alternatives, string? word)
    {
        var stems = new Clause([.. alternatives]);
        var clause = word is null ? stems : new Clause([.. alternatives, new Alternative([word], ExactBonus, WordForm.Exact)]);
        return new Meaning(clause, Sequences(alternatives), _index.DocumentFrequency(stems))
        {
            Components = alternatives is [{ Terms: { Length: > 1 } phrase }, ..] ? [.. phrase.Select(Clause.Of)] : [],
        };
    }

    private void AddFamily(string stem, List<Alternative> alternatives)
    {
        if (stem.Length < ShortestFamilyStem) return;
        var root = stem;
        if (stem[^1] == 'i') AddKnown(root = stem[..^1] + 'y', alternatives);
        else if (stem[^1] == 'y') AddKnown(stem[..^1] + 'i', alternatives);
        foreach (var ending in FamilyEndings)
        {
            AddKnown(root + ending, alternatives);
            if (root.EndsWith(ending, StringComparison.Ordinal) && root.Length - ending.Length >= ShortestFamilyStem)
                AddKnown(root[..^ending.Length], alternatives);
        }
    }

    /// <summary>"12" also finds "12th", and "12th" finds "12".</summary>
    private void AddOrdinal(string term, List<Alternative> alternatives)
    {
        if (term.Length > LongestOrdinal || !char.IsAsciiDigit(term[0])) return;
        if (char.IsAsciiDigit(term[^1]))
        {
            foreach (var ending in OrdinalEndings) AddKnown(term + ending, alternatives);
        }
        else if (OrdinalEndings.Contains(term[^2..]))
        {
            AddKnown(term[..^2], alternatives);
        }
    }

    /// <summary>"BigQuery" also finds "Big Query": two words of the corpus in a row, written as one.</summary>
    private void AddParts(string word, List<Alternative> alternatives)
    {
        for (var cut = ShortestPart; cut <= word.Length - ShortestPart; cut++)
        {
            if (!_index.HoldsWord(word.AsSpan(0, cut)) || !_index.HoldsWord(word.AsSpan(cut))) continue;
            var parts = new Alternative([.. EnglishAnalyzer.Instance.Analyze($"{word[..cut]} {word[cut..]}").Select(token => token.Term)], FamilyWeight);
            if (_index.DocumentFrequency(new Clause([parts])) > 0) alternatives.Add(parts);
        }
    }

    private void AddKnown(string term, List<Alternative> alternatives)
    {
        if (_index.FindTerm(term) >= 0) alternatives.Add(new Alternative([term], FamilyWeight));
    }

    private ImmutableArray<TermSequence> Sequences(List<Alternative> alternatives)
    {
        var sequences = ImmutableArray.CreateBuilder<TermSequence>(alternatives.Count);
        foreach (var alternative in alternatives)
        {
            var terms = ImmutableArray.CreateBuilder<int>(alternative.Terms.Length);
            foreach (var term in alternative.Terms) terms.Add(_index.FindTerm(term));
            if (!terms.Contains(-1)) sequences.Add(new TermSequence(terms.MoveToImmutable(), alternative.Offsets, Math.Min(1, alternative.Weight)));
        }

        return sequences.DrainToImmutable();
    }
}
