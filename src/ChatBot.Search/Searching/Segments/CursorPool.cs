using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>Cursors to be used again from segment to segment and from search to search.</summary>
internal sealed class CursorPool(int fieldCount)
{
    // Room that the cursors share, since they score one after the other.
    private readonly uint[] _frequencies = new uint[fieldCount * BitPacking.BlockSize];
    private readonly List<TermCursor> _terms = [];
    private readonly List<MatchCursor> _matches = [];
    private readonly List<ImpactCursor> _impacts = [];
    private int _termCount;
    private int _matchCount;
    private int _impactCount;

    /// <inheritdoc cref="PostingsReader.BytesRead"/>
    public long BytesRead => _terms.Sum(term => term.BytesRead) + _impacts.Sum(impacts => impacts.BytesRead);

    public TermCursor Term()
    {
        if (_termCount == _terms.Count) _terms.Add(new TermCursor(fieldCount, _frequencies));
        return _terms[_termCount++];
    }

    public MatchCursor Matches()
    {
        if (_matchCount == _matches.Count) _matches.Add(new MatchCursor());
        return _matches[_matchCount++];
    }

    public ImpactCursor Impacts()
    {
        if (_impactCount == _impacts.Count) _impacts.Add(new ImpactCursor());
        return _impacts[_impactCount++];
    }

    /// <summary>Takes all cursors back.</summary>
    public void Clear()
    {
        while (_termCount > 0) _terms[--_termCount].Clear();
        while (_impactCount > 0) _impacts[--_impactCount].Clear();
        _matchCount = 0;
    }
}
