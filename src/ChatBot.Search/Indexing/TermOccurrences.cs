using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing;

/// <summary>One term's postings while an index is being built.</summary>
internal sealed class TermOccurrences
{
    private readonly List<Posting> _postings = [];
    private readonly List<int> _positions = [];

    /// <summary>The postings so far; their positions are counted from this term's first.</summary>
    public ReadOnlySpan<Posting> Postings => CollectionsMarshal.AsSpan(_postings);

    /// <summary>The positions of all postings, one after the other.</summary>
    public ReadOnlySpan<int> Positions => CollectionsMarshal.AsSpan(_positions);

    public int DocumentFrequency { get; private set; }

    public void Add(int document, int field, int? position)
    {
        var sameDocument = _postings.Count > 0 && _postings[^1].Document == document;
        if (sameDocument && _postings[^1].Field == field)
        {
            ref var last = ref CollectionsMarshal.AsSpan(_postings)[^1];
            last = last with { Frequency = last.Frequency + 1 };
        }
        else
        {
            if (!sameDocument) DocumentFrequency++;
            _postings.Add(new Posting(document, field, Frequency: 1, PositionsStart: _positions.Count));
        }

        if (position is { } at) _positions.Add(at);
    }
}
