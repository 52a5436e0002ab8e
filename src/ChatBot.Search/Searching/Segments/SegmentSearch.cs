namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Finds the best documents of a segment, window by window, and passes over all that cannot be among them: windowed
/// MaxScore (Turtle and Flood, "Query evaluation: strategies and optimizations", 1995) with the maxima of blocks (Ding
/// and Suel, "Faster top-k document retrieval using block-max indexes", 2011). In each window the clauses that even
/// together cannot lift a document above the threshold are only asked about documents that the others bring.
/// </summary>
internal sealed class SegmentSearch
{
    private readonly ScoreWindow _window = new();
    private readonly int[] _documents = new int[ScoreWindow.GroupSize];
    private readonly double[] _sums = new double[ScoreWindow.GroupSize];
    private ClauseCursor[] _cursors = new ClauseCursor[16];
    private double[] _bounds = new double[17];
    private int _count;

    /// <summary>Adds a clause to the next search.</summary>
    public void Add(ClauseCursor cursor)
    {
        if (_count == _cursors.Length)
        {
            Array.Resize(ref _cursors, 2 * _count);
            _bounds = new double[(2 * _count) + 1];
        }

        _cursors[_count++] = cursor;
    }

    /// <summary>Offers the segment's best documents, and passes over the others where <paramref name="skips"/>.</summary>
    public void Run(Indexing.Segments.LiveSegment live, TopHeap best, bool skips)
    {
        var end = live.Segment.DocumentCount;
        var size = ScoreWindow.SizeFor(end);
        for (var from = 0; _count > 0 && from < end; from += size)
        {
            var to = Math.Min(end, from + size);
            foreach (var cursor in _cursors.AsSpan(0, _count)) cursor.EnterWindow(from, to);
            SortByBound();
            if (_bounds[_count] <= (skips ? best.Threshold : 0)) continue;
            var essential = skips ? FirstEssential(best.Threshold) : 0;
            if (skips && essential == _count - 1)
                DriveByOne(live, best, from, to);
            else
                DriveBySome(live, best, essential, from, to, skips);
        }

        _cursors.AsSpan(0, _count).Clear();
        _count = 0;
    }

    /// <summary>Sorts the clauses by their bounds in the window and adds these up: <c>_bounds[n]</c> is what the first n can reach.</summary>
    private void SortByBound()
    {
        for (var i = 1; i < _count; i++)
        {
            var cursor = _cursors[i];
            var place = i;
            for (; place > 0 && _cursors[place - 1].WindowBound > cursor.WindowBound; place--) _cursors[place] = _cursors[place - 1];
            _cursors[place] = cursor;
        }

        for (var i = 0; i < _count; i++) _bounds[i + 1] = _bounds[i] + _cursors[i].WindowBound;
    }

    private int FirstEssential(float threshold)
    {
        var first = 0;
        while (first + 1 < _count && _bounds[first + 1] <= threshold) first++;
        return first;
    }

    private void DriveByOne(Indexing.Segments.LiveSegment live, TopHeap best, int from, int to)
    {
        var others = _count - 1;
        var driver = _cursors[others];
        while (driver.TryNextAbove(from, to, best.Threshold - _bounds[others], out var document, out var score))
            Consider(live, best, others, document, score);
    }

    private void DriveBySome(Indexing.Segments.LiveSegment live, TopHeap best, int essential, int from, int to, bool skips)
    {
        _window.MoveTo(from, to);
        for (var i = essential; i < _count; i++)
            _cursors[i].AddTo(_window, skips ? best.Threshold - (_bounds[_count] - _cursors[i].WindowBound) : double.NegativeInfinity);
        while (_window.TryDrainGroup(skips ? Math.Max(0, best.Threshold - _bounds[essential]) : 0, _documents, _sums, out var count))
        {
            for (var i = 0; i < count; i++) Consider(live, best, essential, _documents[i], _sums[i]);
        }
    }

    /// <summary>Asks the clauses that are not essential about a document, the strongest first, for as long as it can still enter.</summary>
    private void Consider(Indexing.Segments.LiveSegment live, TopHeap best, int others, int document, double sum)
    {
        for (var i = others - 1; i >= 0; i--)
        {
            if (sum + _bounds[i + 1] <= best.Threshold) return;
            if (sum + _cursors[i].BoundAt(document) + _bounds[i] <= best.Threshold) return;
            sum += _cursors[i].ScoreAt(document);
        }

        var score = (float)sum;
        if (score > best.Threshold && !live.IsRemoved(document)) best.Offer(live.Base + document, score);
    }
}
