using System.Runtime.InteropServices;

namespace ChatBot.Search.Searching;

/// <summary>Keeps the best of the documents that it is offered, in rising order of their numbers.</summary>
internal sealed class TopDocsCollector(int capacity)
{
    private static readonly Comparison<ScoreDoc> BestFirst = (x, y) =>
        y.Score.CompareTo(x.Score) is var byScore and not 0 ? byScore : x.Document.CompareTo(y.Document);

    // A heap: no document ranks above the two that hang from it, at 2n + 1 and 2n + 2, so that the worst is the first.
    private readonly ScoreDoc[] _heap = new ScoreDoc[capacity];
    private int _size;
    private int _totalHits;

    public void Offer(int document, float score)
    {
        _totalHits++;
        var offered = new ScoreDoc(document, score);
        if (_size < _heap.Length) Rise(_size++, offered);
        else if (_size > 0 && score > _heap[0].Score) Sink(offered);
    }

    public TopDocs ToTopDocs()
    {
        var best = _size == _heap.Length ? _heap : _heap[.._size];
        best.AsSpan().Sort(BestFirst);
        return new TopDocs(_totalHits, ImmutableCollectionsMarshal.AsImmutableArray(best));
    }

    private void Rise(int place, ScoreDoc offered)
    {
        while (place > 0 && BestFirst(_heap[(place - 1) / 2], offered) < 0)
        {
            _heap[place] = _heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }

        _heap[place] = offered;
    }

    private void Sink(ScoreDoc offered)
    {
        var place = 0;
        while ((2 * place) + 1 is var worse && worse < _size)
        {
            if (worse + 1 < _size && BestFirst(_heap[worse], _heap[worse + 1]) < 0) worse++;
            if (BestFirst(offered, _heap[worse]) >= 0) break;
            _heap[place] = _heap[worse];
            place = worse;
        }

        _heap[place] = offered;
    }
}
