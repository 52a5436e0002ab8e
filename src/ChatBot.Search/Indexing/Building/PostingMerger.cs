using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Merges what several sources have of a term. A document may be in several sources, but not with the same term. For one thread.</summary>
internal sealed class PostingMerger(IEnumerable<TermSource> sources)
{
    private readonly PostingSource[] _readers = [.. sources.Select(source => source.CreateReader())];
    private readonly List<PostingSource> _current = [];

    /// <summary>Begins a term.</summary>
    public void Clear() => _current.Clear();

    /// <summary>Adds what a source has of the term.</summary>
    public void Add(int source, ReadOnlyMemory<byte> postings, int[]? renumbering)
    {
        _readers[source].Reset(postings, renumbering);
        _current.Add(_readers[source]);
    }

    /// <summary>Writes the postings in the order of documents.</summary>
    public void MergeTo(PostingsWriter writer)
    {
        var exhausted = 0;
        foreach (var postings in _current)
            if (!postings.MoveNext()) exhausted += End(postings);
        while (exhausted < _current.Count)
        {
            var (least, limit) = LeastAndNext();
            if (!_current[least].WriteTo(writer, limit)) exhausted += End(_current[least]);
        }
    }

    private static int End(PostingSource postings)
    {
        postings.End();
        return 1;
    }

    private (int Least, int Limit) LeastAndNext()
    {
        var least = 0;
        var limit = int.MaxValue;
        for (var i = 1; i < _current.Count; i++)
        {
            if (_current[i].Document < _current[least].Document)
                (least, limit) = (i, _current[least].Document);
            else
                limit = Math.Min(limit, _current[i].Document);
        }

        return (least, limit);
    }
}
