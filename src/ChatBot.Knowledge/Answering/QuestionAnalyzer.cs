using System.Collections.Immutable;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;
using ChatBot.Search.Spelling;

namespace ChatBot.Knowledge.Answering;

/// <summary>Reads a message: what kind of question it is and which concepts it is about.</summary>
internal sealed class QuestionAnalyzer
{
    /// <summary>Endings that Porter's stemmer leaves on words of one family ("deploy" and "deployment", "train" and "trainer").</summary>
    private static readonly ImmutableArray<string> FamilyEndings = ["er", "or", "ment", "ist"];

    private const float FamilyWeight = 0.8f;
    private const float CorrectionWeight = 0.8f;
    private const float ExactBonus = 0.15f;

    private static readonly StandardAnalyzer Words = new();

    private readonly SearchIndex _index;
    private readonly IndexSearcher _searcher;
    private readonly Glossary _glossary;
    private readonly SpellChecker _spelling;

    public QuestionAnalyzer(SearchIndex index, IndexSearcher searcher, Glossary glossary)
    {
        _index = index;
        _searcher = searcher;
        _glossary = glossary;
        _spelling = new SpellChecker(Vocabulary(index, glossary));
    }

    public Question Analyze(string message)
    {
        var text = MessageText.Clean(message);
        var words = Words.Analyze(text);
        var tokens = EnglishAnalyzer.Instance.Analyze(text);
        var corrections = Correct(tokens);
        var kind = QuestionClassifier.Classify(Spellings(words, corrections));
        var concepts = Concepts(text, tokens, corrections, kind);
        if (kind == QuestionKind.Open && concepts is [{ IsGeneric: false }]) kind = QuestionKind.Definition;
        return new Question(message, kind, concepts, IsChatter(words, concepts));
    }

    /// <summary>The words that are never taken for misspellings, with the number of sections that hold them.</summary>
    private static IEnumerable<KeyValuePair<string, int>> Vocabulary(SearchIndex index, Glossary glossary) =>
        index.Vocabulary()
            .Concat(glossary.Words().Concat(CommonWords.Function).Concat(CommonWords.Generic).Concat(CommonWords.Chatter)
                .Where(word => !index.HoldsWord(word))
                .Distinct()
                .Select(word => KeyValuePair.Create(word, 0)));

    private static bool IsChatter(List<Token> words, ImmutableArray<Concept> concepts)
    {
        if (concepts.Any(concept => concept.Kind != ConceptKind.Word)) return false;
        foreach (var word in words)
        {
            if (!CommonWords.Chatter.Contains(word.Word) && !CommonWords.Function.Contains(word.Word)) return false;
        }

        return true;
    }

    /// <summary>The words as they were meant.</summary>
    private static string[] Spellings(List<Token> words, Dictionary<int, string> corrections)
    {
        var spellings = new string[words.Count];
        for (var i = 0; i < spellings.Length; i++)
            spellings[i] = corrections.GetValueOrDefault(words[i].Start, words[i].Word);
        return spellings;
    }

    /// <summary>The nearest word of the vocabulary for each word that neither the corpus nor the language knows, by where it begins.</summary>
    private Dictionary<int, string> Correct(List<Token> tokens)
    {
        var corrections = new Dictionary<int, string>();
        foreach (var token in tokens)
        {
            if (_spelling.Contains(token.Word) || _index.FindTerm(token.Term) >= 0) continue;
            if (_spelling.Suggest(token.Word, max: 1) is [var nearest, ..]) corrections.Add(token.Start, nearest.Word);
        }

        return corrections;
    }

    private ImmutableArray<Concept> Concepts(string text, List<Token> tokens, Dictionary<int, string> corrections, QuestionKind kind)
    {
        var terms = new string[tokens.Count];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = corrections.TryGetValue(tokens[i].Start, out var correction)
                ? EnglishAnalyzer.Instance.Analyze(correction) is [var corrected, ..] ? corrected.Term : correction
                : tokens[i].Term;
        }

        var concepts = ImmutableArray.CreateBuilder<Concept>();
        for (var i = 0; i < tokens.Count;)
        {
            var entries = Entries(terms.AsSpan(i), kind, out var length);
            var word = corrections.GetValueOrDefault(tokens[i].Start, tokens[i].Word);
            if (!entries.IsEmpty || !CommonWords.Function.Contains(word))
            {
                var concept = Concept(text, tokens.GetRange(i, length), terms.AsSpan(i, length), entries, corrections, kind);
                if (!concepts.Any(other => SameConcept(other, concept))) concepts.Add(concept);
            }

            i += length;
        }

        return Weighed(concepts.DrainToImmutable());
    }

    /// <summary>Where a question has no other words than generic ones beside a role, they are what it is about.</summary>
    private static ImmutableArray<Concept> Weighed(ImmutableArray<Concept> concepts)
    {
        if (concepts.Any(concept => concept is { Kind: ConceptKind.Word, IsGeneric: false })) return concepts;
        return [.. concepts.Select(concept => concept is { IsGeneric: true, IsForm: false, DocumentFrequency: > 0 } ? concept.Weighing(3 * concept.Weight) : concept)];
    }

    private static bool SameConcept(Concept one, Concept other) =>
        (one.Entry is not null && one.Entry == other.Entry)
        || one.Clause.Alternatives[0].Terms.AsSpan().SequenceEqual(other.Clause.Alternatives[0].Terms.AsSpan());

    /// <summary>The glossary's entries for the longest phrase that the terms begin with, and its length; else none, and one term.</summary>
    private ImmutableArray<GlossaryEntry> Entries(ReadOnlySpan<string> terms, QuestionKind kind, out int length)
    {
        length = 1;
        if (_glossary.Synonyms.Match(terms) is not { } match) return [];
        var entries = match.Groups.Select(group => _glossary.Entries[group]).Where(entry => Holds(entry, kind)).ToImmutableArray();
        if (!entries.IsEmpty) length = match.Length;
        return entries;
    }

    private static bool Holds(GlossaryEntry entry, QuestionKind kind) => entry.Only switch
    {
        GlossaryScope.Money => kind == QuestionKind.Money,
        GlossaryScope.Quantity => kind == QuestionKind.Quantity,
        _ => true,
    };

    private Concept Concept(
        string text,
        List<Token> tokens,
        ReadOnlySpan<string> terms,
        ImmutableArray<GlossaryEntry> entries,
        Dictionary<int, string> corrections,
        QuestionKind questionKind)
    {
        var isCorrected = tokens.Exists(token => corrections.ContainsKey(token.Start));
        var correction = isCorrected ? string.Join(' ', tokens.Select(t => corrections.GetValueOrDefault(t.Start, t.Word))) : null;
        var weight = isCorrected ? CorrectionWeight : 1f;
        var alternatives = ImmutableArray.CreateBuilder<Alternative>();
        foreach (var entry in entries)
        {
            foreach (var alternative in _glossary.Synonyms.Alternatives(_glossary.Entries.IndexOf(entry)))
                alternatives.Add(alternative with { Weight = alternative.Weight * weight });
        }

        if (entries.IsEmpty) alternatives.Add(new Alternative([terms[0]], weight));
        if (terms.Length == 1) AddFamily(terms[0], alternatives);
        var distinct = alternatives.OrderByDescending(a => a.Weight).DistinctBy(a => string.Join(' ', a.Terms)).ToList();
        if (tokens.Count == 1 && !isCorrected) distinct.Add(new Alternative([tokens[0].Word], ExactBonus, WordForm.Exact));
        return Concept(text, tokens, entries, correction, new Clause([.. distinct]), questionKind);
    }

    private Concept Concept(
        string text,
        List<Token> tokens,
        ImmutableArray<GlossaryEntry> entries,
        string? correction,
        Clause clause,
        QuestionKind questionKind)
    {
        var kind = ConceptKind.Word;
        GlossaryEntry? named = entries.IsEmpty ? null : entries[0];
        if (named?.Kind == GlossaryEntryKind.Role) kind = ConceptKind.Role;
        else if (named?.Kind == GlossaryEntryKind.Vendor) kind = ConceptKind.Vendor;
        var isForm = tokens.Count == 1 && KindWords.Of(questionKind).Contains(tokens[0].Term);
        var isGeneric = isForm
            || (tokens.Count == 1 && named is null or { Kind: GlossaryEntryKind.Expansion, Only: GlossaryScope.Any } && CommonWords.Generic.Contains(correction ?? tokens[0].Word));
        var sequences = Sequences(clause);
        var documentFrequency = _searcher.DocumentFrequency(clause);
        return new Concept
        {
            Text = text[tokens[0].Start..tokens[^1].End],
            Kind = kind,
            Clause = clause with { Boost = isGeneric ? 0.4f : 1f },
            Sequences = sequences,
            Components = [.. sequences.Where(s => s.Terms.Length > 1 && s.Weight >= CorrectionWeight).Select(s => s.Terms)],
            Entry = named,
            Correction = correction,
            DocumentFrequency = documentFrequency,
            IsGeneric = isGeneric,
            IsForm = isForm,
            Weight = Prior(kind, isGeneric, documentFrequency) * Rarity(documentFrequency),
        };
    }

    private static float Prior(ConceptKind kind, bool isGeneric, int documentFrequency)
    {
        if (isGeneric) return documentFrequency == 0 ? 0.05f : 0.2f;
        return kind == ConceptKind.Word ? 1f : 1.2f;
    }

    /// <summary>0.5 for what stands in every section, 1 for what stands in none: idf, on a scale that small corpora can bear.</summary>
    private float Rarity(int documentFrequency)
    {
        var n = _index.DocumentCount;
        var rarest = MathF.Log(1 + ((n + 0.5f) / 0.5f));
        var idf = MathF.Log(1 + ((n - documentFrequency + 0.5f) / (documentFrequency + 0.5f)));
        return 0.5f + (0.5f * idf / rarest);
    }

    private void AddFamily(string stem, ImmutableArray<Alternative>.Builder alternatives)
    {
        if (stem.Length < 4) return;
        AddKnown(stem[^1] == 'i' ? stem[..^1] + 'y' : stem[^1] == 'y' ? stem[..^1] + 'i' : null, alternatives);
        var root = stem[^1] == 'i' ? stem[..^1] + 'y' : stem;
        foreach (var ending in FamilyEndings)
        {
            AddKnown(root + ending, alternatives);
            if (root.EndsWith(ending, StringComparison.Ordinal) && root.Length - ending.Length >= 4) AddKnown(root[..^ending.Length], alternatives);
        }
    }

    private void AddKnown(string? term, ImmutableArray<Alternative>.Builder alternatives)
    {
        if (term is not null && _index.FindTerm(term) >= 0) alternatives.Add(new Alternative([term], FamilyWeight));
    }

    private ImmutableArray<TermSequence> Sequences(Clause clause)
    {
        var sequences = ImmutableArray.CreateBuilder<TermSequence>();
        foreach (var alternative in clause.Alternatives)
        {
            if (alternative.Form == WordForm.Exact) continue;
            var ids = alternative.Terms.Select(term => _index.FindTerm(term)).ToImmutableArray();
            if (!ids.Contains(-1)) sequences.Add(new TermSequence(ids, alternative.Offsets, Math.Min(1, alternative.Weight)));
        }

        return sequences.DrainToImmutable();
    }
}
