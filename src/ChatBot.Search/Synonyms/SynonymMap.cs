using System.Collections.Immutable;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Synonyms;

/// <summary>Which phrases mean the same. Applied to queries, never to documents, so that a new glossary needs no new index.</summary>
public sealed class SynonymMap
{
    private readonly SynonymNode _root;
    private readonly ImmutableArray<ImmutableArray<Alternative>> _groups;

    internal SynonymMap(SynonymNode root, ImmutableArray<ImmutableArray<Alternative>> groups)
    {
        _root = root;
        _groups = groups;
    }

    /// <summary>The longest phrase of the map that <paramref name="terms"/> begins with; null where there is none.</summary>
    /// <param name="terms">Terms of a query, as the map's analyzer makes them.</param>
    public SynonymMatch? Match(ReadOnlySpan<string> terms)
    {
        SynonymMatch? longest = null;
        var node = _root;
        for (var length = 1; length <= terms.Length; length++)
        {
            node = node.Find(terms[length - 1]);
            if (node is null) break;
            if (!node.Groups.IsEmpty) longest = new SynonymMatch(length, node.Groups);
        }

        return longest;
    }

    /// <summary>All ways to say what a group stands for.</summary>
    public ImmutableArray<Alternative> Alternatives(int group) => _groups[group];
}
