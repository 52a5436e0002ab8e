using System.Collections.Immutable;
using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Synonyms;

/// <summary>Collects phrases that mean the same and makes a <see cref="SynonymMap"/> of them.</summary>
/// <remarks>A phrase that the analyzer leaves nothing of, such as a stop word, is passed over.</remarks>
public sealed class SynonymMapBuilder
{
    private readonly Analyzer _analyzer;
    private readonly List<ImmutableArray<Alternative>> _groups = [];
    private readonly List<(Alternative Phrase, int Group)> _lookups = [];

    /// <summary>Begins an empty map.</summary>
    /// <param name="analyzer">Cuts the phrases; the one that cuts the queries and the documents.</param>
    public SynonymMapBuilder(Analyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        _analyzer = analyzer;
    }

    /// <summary>Adds phrases of which each finds all, and returns the group's number, counted from 0.</summary>
    /// <param name="phrases">The phrases, of one word or several.</param>
    public int AddGroup(IEnumerable<string> phrases)
    {
        ArgumentNullException.ThrowIfNull(phrases);
        return Add(Analyze(phrases), []);
    }

    /// <summary>
    /// Adds phrases of which each finds all and, for less, all of <paramref name="to"/>, which finds none of them; returns
    /// the group's number.
    /// </summary>
    /// <param name="from">The phrases that are looked up.</param>
    /// <param name="to">The phrases that they also find.</param>
    /// <param name="weight">What an occurrence of <paramref name="to"/> counts for, more than 0, beside one of the phrase itself.</param>
    public int AddExpansion(IEnumerable<string> from, IEnumerable<string> to, float weight)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        return Add(Analyze(from), Analyze(to).Select(phrase => phrase with { Weight = weight }));
    }

    /// <summary>The map of all groups added so far.</summary>
    public SynonymMap Build()
    {
        var root = new SynonymNode();
        foreach (var (phrase, group) in _lookups) root.Add(phrase.Terms, group);
        return new SynonymMap(root, [.. _groups]);
    }

    private int Add(IReadOnlyList<Alternative> sources, IEnumerable<Alternative> targets)
    {
        var group = _groups.Count;
        _lookups.AddRange(sources.Select(source => (source, group)));

        // What the analyzer makes the same is one alternative, or its occurrences would count twice.
        _groups.Add([.. sources.Concat(targets).DistinctBy(phrase => string.Join(' ', phrase.Terms.Zip(phrase.Offsets)))]);
        return group;
    }

    private List<Alternative> Analyze(IEnumerable<string> phrases) =>
        [.. phrases.Select(_analyzer.Analyze).Where(tokens => tokens.Count > 0).Select(Phrase)];

    private static Alternative Phrase(List<Token> tokens) => new([.. tokens.Select(t => t.Term)])
    {
        Offsets = [.. tokens.Select(t => t.Position - tokens[0].Position)],
    };
}
