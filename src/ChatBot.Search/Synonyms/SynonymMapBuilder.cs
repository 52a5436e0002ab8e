using System.Collections.Immutable;
using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Synonyms;

/// <summary>Collects phrases that mean the same and makes a <see cref="SynonymMap"/> of them.</summary>
public sealed class SynonymMapBuilder(Analyzer analyzer)
{
    private readonly SynonymNode _root = new();
    private readonly List<ImmutableArray<Alternative>> _groups = [];

    /// <summary>Adds phrases of which each finds all, and returns the group's number, counted from 0.</summary>
    /// <param name="phrases">The phrases, of one word or several.</param>
    public int AddGroup(IEnumerable<string> phrases)
    {
        var alternatives = Analyze(phrases);
        var group = _groups.Count;
        _groups.Add(alternatives);
        foreach (var alternative in alternatives) Add(alternative, group);
        return group;
    }

    /// <summary>Adds phrases of which each finds itself and, for less, all of <paramref name="to"/>; returns the group's number.</summary>
    /// <param name="from">The phrases that are looked up.</param>
    /// <param name="to">The phrases that they also find.</param>
    /// <param name="weight">What an occurrence of <paramref name="to"/> counts for beside one of the phrase itself.</param>
    public int AddExpansion(IEnumerable<string> from, IEnumerable<string> to, float weight)
    {
        var sources = Analyze(from);
        var group = _groups.Count;
        _groups.Add([.. sources, .. Analyze(to).Select(a => a with { Weight = weight })]);
        foreach (var source in sources) Add(source, group);
        return group;
    }

    /// <summary>The map of all groups added so far.</summary>
    public SynonymMap Build() => new(_root, [.. _groups]);

    private ImmutableArray<Alternative> Analyze(IEnumerable<string> phrases) =>
        [.. phrases.Select(Analyze).Where(a => a.Terms.Length > 0).DistinctBy(a => string.Join(' ', a.Terms))];

    private Alternative Analyze(string phrase)
    {
        var tokens = analyzer.Analyze(phrase);
        return new Alternative([.. tokens.Select(t => t.Term)])
        {
            Offsets = [.. tokens.Select(t => t.Position - tokens[0].Position)],
        };
    }

    private void Add(Alternative phrase, int group)
    {
        var node = _root;
        foreach (var term in phrase.Terms) node = node.Child(term);
        node.Groups = node.Groups.Add(group);
    }
}
