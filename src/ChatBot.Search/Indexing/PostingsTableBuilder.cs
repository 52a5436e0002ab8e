namespace ChatBot.Search.Indexing;

internal sealed class PostingsTableBuilder(bool withPositions)
{
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<string> _terms = [];
    private readonly List<TermOccurrences> _occurrences = [];

    /// <summary>Notes an occurrence; documents, their fields and the positions in them come in rising order.</summary>
    public void Add(string term, int document, int field, int position)
    {
        if (!_ids.TryGetValue(term, out var id))
        {
            id = _terms.Count;
            _ids.Add(term, id);
            _terms.Add(term);
            _occurrences.Add(new TermOccurrences());
        }

        _occurrences[id].Add(document, field, withPositions ? position : null);
    }

    public PostingsTable Build()
    {
        var starts = new int[_terms.Count + 1];
        var documentFrequencies = new int[_terms.Count];
        var postings = new List<Posting>();
        var positions = new List<int>();
        for (var id = 0; id < _occurrences.Count; id++)
        {
            starts[id] = postings.Count;
            documentFrequencies[id] = _occurrences[id].DocumentFrequency;
            foreach (var posting in _occurrences[id].Postings)
                postings.Add(posting with { PositionsStart = positions.Count + posting.PositionsStart });
            positions.AddRange(_occurrences[id].Positions);
        }

        starts[^1] = postings.Count;
        return new PostingsTable(
            new Dictionary<string, int>(_ids), [.. _terms], starts, [.. postings], [.. positions], documentFrequencies);
    }
}
