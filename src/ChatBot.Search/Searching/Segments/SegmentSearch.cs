using ChatBot.Search.Indexing.Segments;

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
    private readonly CandidateList _candidates = new();
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
    public void Run(LiveSegment live, TopHeap best, bool skips)
    {
        var end = live.Segment.DocumentCount;
        for (var from = 0; _count > 0 && from < end;)
        {
            _window.MoveTo(from, Math.Min(end, from + ScoreWindow.SizeAt(from)));
            SearchWindow(live, best, skips);
            from = _window.To;
        }

        _cursors.AsSpan(0, _count).Clear();
        _count = 0;
    }

    private void SearchWindow(LiveSegment live, TopHeap best, bool skips)
    {
        foreach (var cursor in _cursors.AsSpan(0, _count)) cursor.EnterWindow(_window.From, _window.To);
        SortByBound();
        if (_bounds[_count] <= (skips ? best.Threshold : 0)) return;
        var essential = skips ? FirstEssential(best.Threshold) : 0;
        if (skips && essential == _count - 1)
        {
            _cursors[essential].Collect(_window, best.Threshold - _bounds[essential], _candidates);
        }
        else
        {
            for (var i = essential; i < _count; i++)
                _cursors[i].AddTo(_window, skips ? best.Threshold - (_bounds[_count] - _cursors[i].WindowBound) : double.NegativeInfinity);
            _window.EndEssential();
            essential = AddOthers(best.Threshold, essential);
            if (essential == 0)
            {
                OfferAll(live, best, skips);
                return;
            }
        }

        AskOthers(best.Threshold, essential);
        OfferCandidates(live, best);
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

    /// <summary>
    /// Adds clauses that are not essential, the strongest first, for as long as there are so many documents which can still
    /// enter that to look these up would take longer; then makes candidates of them. Returns how many clauses are left.
    /// </summary>
    private int AddOthers(float threshold, int others)
    {
        for (; others > 0; others--)
        {
            var cursor = _cursors[others - 1];

            // Where they were too many in the window before, they mostly are again, and to count them is for nothing.
            cursor.WereMany = !cursor.WereMany && !_window.TryDrain(threshold - _bounds[others], cursor.LookupsForAll, _candidates);
            if (_window.IsDrained) break;
            cursor.AddWhereAlive(_window);
        }

        return others;
    }

    /// <summary>Asks clauses about the candidates, the strongest first, for as long as these can still enter.</summary>
    private void AskOthers(float threshold, int others)
    {
        for (var i = others - 1; i >= 0 && _candidates.Count > 0; i--)
        {
            _cursors[i].AddTo(_candidates, threshold - _bounds[i]);
            _candidates.KeepAbove(threshold - _bounds[i]);
        }
    }

    private void OfferAll(LiveSegment live, TopHeap best, bool skips)
    {
        while (!_window.IsDrained)
        {
            _window.DrainGroup(skips ? best.Threshold : 0, _candidates);
            OfferCandidates(live, best);
        }
    }

    private void OfferCandidates(LiveSegment live, TopHeap best)
    {
        for (var i = 0; i < _candidates.Count; i++)
        {
            var score = (float)_candidates.Sums[i];
            if (score > best.Threshold && !live.IsRemoved(_candidates.Documents[i])) best.Offer(live.Base + _candidates.Documents[i], score);
        }

        _candidates.Clear();
    }
}
