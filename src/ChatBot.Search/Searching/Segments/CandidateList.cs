namespace ChatBot.Search.Searching.Segments;

/// <summary>Documents of a window that may yet be among the best, rising, with the sums of their scores so far.</summary>
internal sealed class CandidateList
{
    private readonly int[] _documents = new int[ScoreWindow.MaxSize];
    private readonly double[] _sums = new double[ScoreWindow.MaxSize];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, Count);

    public Span<double> Sums => _sums.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int document, double sum)
    {
        _documents[Count] = document;
        _sums[Count++] = sum;
    }

    /// <summary>Leaves out the documents whose sums are not above a limit.</summary>
    public void KeepAbove(double limit)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            var sum = _sums[i];
            _documents[kept] = _documents[i];
            _sums[kept] = sum;
            kept += sum > limit ? 1 : 0;
        }

        Count = kept;
    }
}
