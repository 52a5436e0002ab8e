using System.Collections.Frozen;
using System.Collections.Immutable;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Search.Analysis;
using ChatBot.Search.Spelling;

namespace ChatBot.Knowledge.Answering;

/// <summary>Reads a message: what kind of question it is and which concepts it is about.</summary>
internal sealed class QuestionAnalyzer
{
    private const int LongestCodeLetters = 4;
    private const int RecentCount = 64;

    private static readonly StandardAnalyzer Words = new();

    private readonly ISectionIndex _index;
    private readonly Glossary _glossary;
    private readonly Lazy<SpellChecker> _spelling;
    private readonly FrozenSet<string> _ownWords;
    private readonly MeaningResolver _meanings;
    private readonly ConceptFactory _concepts;
    private readonly Question?[] _recent = new Question?[RecentCount];

    public QuestionAnalyzer(ISectionIndex index, Glossary glossary)
    {
        _index = index;
        _glossary = glossary;
        _spelling = new Lazy<SpellChecker>(() => new SpellChecker(Vocabulary(index, glossary)));
        _ownWords = glossary.Words().Concat(CommonWords.All()).ToFrozenSet();
        _meanings = new MeaningResolver(index, glossary);
        _concepts = new ConceptFactory(_meanings, index.SectionCount);
    }

    /// <summary>Makes ready now what the first misspelt word, and the first question about each entry of the glossary, would wait for.</summary>
    /// <param name="breathe">Called between pieces of the work.</param>
    public void Prepare(Action? breathe)
    {
        _ = _spelling.Value;
        breathe?.Invoke();
        _meanings.Prepare(breathe);
    }

    /// <summary>What was read of late is kept: to answer a question, it is read from several sides, and others ask meanwhile.</summary>
    public Question Analyze(string message)
    {
        ref var place = ref _recent[(uint)message.GetHashCode(StringComparison.Ordinal) % RecentCount];
        if (Volatile.Read(ref place) is { } recent && recent.Text == message) return recent;
        var question = Read(message);
        Volatile.Write(ref place, question);
        return question;
    }

    private Question Read(string message)
    {
        var text = MessageText.Clean(message);
        var words = Words.Analyze(text);
        var asked = AskedWords(text);
        var kind = QuestionClassifier.Classify(Spellings(words, asked));
        var concepts = Concepts(text, asked, kind);
        if (kind == QuestionKind.Open && concepts is [{ IsGeneric: false }]) kind = QuestionKind.Topic;
        return new Question(message, kind, concepts, IsChatter(words, concepts)) 
        {
            FunctionTerms = FunctionTerms(asked),
            Counted = kind == QuestionKind.Quantity ? Counted(text, concepts) : null,
            IsSolicitation = concepts.All(concept => concept.Kind == ConceptKind.Word) && Solicitations.Contain(words),
            ForeignLanguage = ForeignWords.LanguageOf(words, _index),
        };
    }

    /// <summary>The words that are never taken for misspellings, with the number of sections that hold them.</summary>
    private static IEnumerable<KeyValuePair<string, int>> Vocabulary(ISectionIndex index, Glossary glossary) =>
        index.Vocabulary().Concat(
            glossary.Words().Concat(CommonWords.All())
                .Where(word => !index.HoldsWord(word))
                .Distinct()
                .Select(word => KeyValuePair.Create(word, 0)));

    private ImmutableArray<int> FunctionTerms(List<AskedWord> asked)
    {
        var terms = ImmutableArray.CreateBuilder<int>();
        foreach (var word in asked)
            if (CommonWords.Function.Contains(word.Word) && _index.FindTerm(word.Term) is var term and >= 0) terms.Add(term);
        return terms.DrainToImmutable();
    }

    private static bool IsChatter(List<Token> words, ImmutableArray<Concept> concepts)
    {
        foreach (var concept in concepts)
            if (concept.Kind != ConceptKind.Word) return false;
        foreach (var word in words)
            if (!CommonWords.Chatter.Contains(word.Word) && !CommonWords.Function.Contains(word.Word)) return false;
        return true;
    }

    /// <summary>All words as they were meant.</summary>
    private static string[] Spellings(List<Token> words, List<AskedWord> asked)
    {
        var spellings = new string[words.Count];
        var next = 0;
        for (var i = 0; i < spellings.Length; i++)
        {
            while (next < asked.Count && asked[next].Token.Start < words[i].Start) next++;
            var isSame = next < asked.Count && asked[next].Token.Start == words[i].Start;
            spellings[i] = isSame && asked[next].Correction is { } correction ? correction : words[i].Word;
        }

        return spellings;
    }

    /// <summary>The words but stop words, each with the nearest word of the vocabulary where neither the corpus nor the language knows it.</summary>
    private List<AskedWord> AskedWords(string text)
    {
        var tokens = EnglishAnalyzer.Instance.Analyze(text);
        var asked = new List<AskedWord>(tokens.Count);
        foreach (var token in tokens)
        {
            var term = token.Term;
            var isKnown = _index.FindTerm(term) >= 0 || _index.HoldsWord(token.Word) || _ownWords.Contains(token.Word) || _glossary.Synonyms.Match([term]) is not null;
            asked.Add(isKnown || Nearest(token.Word) is not { } nearest
                ? new AskedWord(token, token.Term, null)
                : new AskedWord(token, EnglishAnalyzer.Instance.Analyze(nearest) is [var meant, ..] ? meant.Term : nearest, nearest));
        }

        return asked;
    }

    /// <summary>The word of the vocabulary that a misspelt word was meant for. Common words must begin alike: "books" are not "looks".</summary>
    private string? Nearest(string word)
    {
        foreach (var suggestion in _spelling.Value.Suggest(word))
            if (suggestion.DocumentFrequency > 0 || suggestion.Word[0] == word[0]) return suggestion.Word;
        return null;
    }

    private ImmutableArray<Concept> Concepts(string text, List<AskedWord> asked, QuestionKind kind)
    {
        var terms = new string[asked.Count];
        for (var i = 0; i < terms.Length; i++) terms[i] = asked[i].Term;
        var concepts = ImmutableArray.CreateBuilder<Concept>(asked.Count);
        for (var i = 0; i < asked.Count;)
        {
            var entries = Entries(terms.AsSpan(i), kind, out var length);
            if (length == 1 && i + 1 < asked.Count && (IsCode(text, asked[i].Token, asked[i + 1].Token) || (entries.IsEmpty && IsName(text, asked[i], asked[i + 1]))))
            {
                entries = [];
                length = 2;
            }

            if (!entries.IsEmpty || !CommonWords.Function.Contains(asked[i].Word))
                AddNew(concepts, _concepts.Make(text, asked.GetRange(i, length), entries, kind));
            i += length;
        }

        return ConceptFactory.Weighed(concepts.DrainToImmutable());
    }

    /// <summary>The concept next after "many".</summary>
    private static Concept? Counted(string text, ImmutableArray<Concept> concepts)
    {
        var many = text.IndexOf("many ", StringComparison.OrdinalIgnoreCase);
        return many < 0 ? null : concepts.Where(concept => text.IndexOf(concept.Text, many, StringComparison.Ordinal) >= 0).MinBy(concept => text.IndexOf(concept.Text, many, StringComparison.Ordinal));
    }

    /// <summary>Whether two words are the halves of one code ("DP-200", "SAA-C02"): letters, a hyphen, and a number.</summary>
    private static bool IsCode(string text, Token letters, Token number) =>
        number.Start == letters.End + 1 && text[letters.End] == '-'
        && letters.Word.Length <= LongestCodeLetters && letters.Word.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0
        && (char.IsAsciiDigit(number.Word[0]) || (number.Word.Length > 1 && char.IsAsciiDigit(number.Word[1]))) && char.IsAsciiDigit(number.Word[^1]);

    /// <summary>Whether two words in a row are one name ("San Jose"): neither says anything alone, and the articles hardly have one without the other.</summary>
    private bool IsName(string text, AskedWord first, AskedWord second) =>
        second.Token.Start == first.Token.End + 1 && text[first.Token.End] == ' '
        && MayBeOfName(first) && MayBeOfName(second)
        && _meanings.StandTogether(first.Term, second.Term);

    private bool MayBeOfName(AskedWord word) =>
        word.Correction is null && !CommonWords.Function.Contains(word.Word) && !CommonWords.Generic.Contains(word.Word) && _glossary.Synonyms.Match([word.Term]) is null;

    /// <summary>Adds a concept, but a word that is asked twice only once.</summary>
    private static void AddNew(ImmutableArray<Concept>.Builder concepts, Concept concept)
    {
        foreach (var other in concepts)
        {
            if (other.Entry is not null && other.Entry == concept.Entry) return;
            if (other.Meaning.Clause.Alternatives[0].Terms.AsSpan().SequenceEqual(concept.Meaning.Clause.Alternatives[0].Terms.AsSpan())) return;
        }

        concepts.Add(concept);
    }

    /// <summary>The glossary's entries for the longest phrase that the terms begin with, and its length; else none, and one term.</summary>
    private ImmutableArray<GlossaryEntry> Entries(ReadOnlySpan<string> terms, QuestionKind kind, out int length)
    {
        length = 1;
        if (_glossary.Synonyms.Match(terms) is not { } match) return [];
        var entries = ImmutableArray.CreateBuilder<GlossaryEntry>(match.Groups.Length);
        foreach (var group in match.Groups)
            if (Holds(_glossary.Groups[group], kind)) entries.Add(_glossary.Groups[group]);
        if (entries.Count > 0) length = match.Length;
        return entries.DrainToImmutable();
    }

    private static bool Holds(GlossaryEntry entry, QuestionKind kind) => entry.Only switch
    {
        GlossaryScope.Money => kind == QuestionKind.Money,
        GlossaryScope.Quantity => kind == QuestionKind.Quantity,
        _ => true,
    };
}
