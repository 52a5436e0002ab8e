using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing;

/// <summary>Which documents hold which terms: for each term its postings, sorted by document, then by field, in flat arrays.</summary>
internal sealed class PostingsTable
{
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;
    private readonly string[] _terms;
    private readonly int[] _starts;
    private readonly Posting[] _postings;
    private readonly int[] _positions;
    private readonly int[] _documentFrequencies;

    public PostingsTable(
        Dictionary<string, int> ids,
        string[] terms,
        int[] starts,
        Posting[] postings,
        int[] positions,
        int[] documentFrequencies)
    {
        _ids = ids;
        _idsBySpan = ids.GetAlternateLookup<ReadOnlySpan<char>>();
        _terms = terms;
        _starts = starts;
        _postings = postings;
        _positions = positions;
        _documentFrequencies = documentFrequencies;
    }

    public int Count => _terms.Length;

    /// <summary>The term's number, or −1 for a term that no document holds.</summary>
    public int Find(ReadOnlySpan<char> term) => _idsBySpan.TryGetValue(term, out var id) ? id : -1;

    /// <inheritdoc cref="Find(ReadOnlySpan{char})"/>
    public int Find(string term) => _ids.GetValueOrDefault(term, -1);

    public string Term(int id) => _terms[id];

    /// <summary>How many documents hold the term in any field.</summary>
    public int DocumentFrequency(int id) => _documentFrequencies[id];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Posting> Postings(int id) => _postings.AsSpan(_starts[id].._starts[id + 1]);

    /// <summary>The positions of a posting's occurrences in its field, rising; none where the table was built without.</summary>
    public ReadOnlySpan<int> Positions(in Posting posting) =>
        _positions.Length == 0 ? [] : _positions.AsSpan(posting.PositionsStart, posting.Frequency);
}
