namespace ChatBot.Search.Searching.Segments;

/// <summary>Keeps the best of the documents that it is offered, in rising order of their numbers; used again from search to search.</summary>
internal sealed class TopHeap
{
    // No document ranks above the two that hang from it, at 2n + 1 and 2n + 2, so that the worst is the first.
    private ScoreDoc[] _heap = new ScoreDoc[16];
    private int _capacity;
    private int _size;

    /// <summary>A score must be greater to enter.</summary>
    public float Threshold { get; private set; }

    public void Reset(int capacity)
    {
        if (_heap.Length < capacity) _heap = new ScoreDoc[capacity];
        _capacity = capacity;
        _size = 0;
        Threshold = 0;
    }

    public void Offer(int document, float score)
    {
        if (!(score > Threshold)) return;
        var offered = new ScoreDoc(document, score);
        if (_size < _capacity)
            Rise(_size++, offered);
        else
            Sink(offered, _size);
        if (_size == _capacity) Threshold = _heap[0].Score;
    }

    /// <summary>Moves the documents to <paramref name="best"/>, the best first, and returns how many they are.</summary>
    public int Drain(Span<ScoreDoc> best)
    {
        var count = _size;
        while (_size > 0)
        {
            best[--_size] = _heap[0];
            if (_size > 0) Sink(_heap[_size], _size);
        }

        return count;
    }

    private static bool RanksBelow(in ScoreDoc x, in ScoreDoc y) => x.Score < y.Score || (x.Score == y.Score && x.Document > y.Document);

    private void Rise(int place, in ScoreDoc offered)
    {
        while (place > 0 && RanksBelow(offered, _heap[(place - 1) / 2]))
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _heap[place] = offered;
    }

    private void Sink(ScoreDoc offered, int size)
    {
        var place = 0;
        while ((2 * place) + 1 is var worse && worse < size)
        {
            if (worse + 1 < size && RanksBelow(_heap[worse + 1], _heap[worse])) worse++;
            if (!RanksBelow(_heap[worse], offered)) break;
            _heap[place] = _heap[worse];
            place = worse;
        }

        _heap[place] = offered;
    }
}
