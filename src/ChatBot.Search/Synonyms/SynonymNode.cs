using System.Collections.Immutable;

namespace ChatBot.Search.Synonyms;

/// <summary>A node of the trie over the terms of all phrases.</summary>
internal sealed class SynonymNode
{
    private readonly Dictionary<string, SynonymNode> _children = [];

    /// <summary>The groups of which the phrase that ends here is one; mostly none or one.</summary>
    public ImmutableArray<int> Groups { get; private set; } = [];

    public SynonymNode? Find(string term) => _children.GetValueOrDefault(term);

    /// <summary>Adds the path of <paramref name="terms"/> from here and notes the group at its end.</summary>
    public void Add(ImmutableArray<string> terms, int group)
    {
        var node = this;
        foreach (var term in terms) node = node.Child(term);
        if (!node.Groups.Contains(group)) node.Groups = node.Groups.Add(group);
    }

    private SynonymNode Child(string term)
    {
        if (!_children.TryGetValue(term, out var child)) _children.Add(term, child = new SynonymNode());
        return child;
    }
}
