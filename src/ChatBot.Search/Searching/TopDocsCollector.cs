using System.Collections.Immutable;

namespace ChatBot.Search.Searching;

/// <summary>Keeps the best of the documents that it is offered, in rising order of their numbers.</summary>
internal sealed class TopDocsCollector(int count)
{
    private readonly PriorityQueue<ScoreDoc, ScoreDoc> _worstFirst = new(WorstFirst.Instance);
    private int _totalHits;

    public void Offer(int document, float score)
    {
        _totalHits++;
        var offered = new ScoreDoc(document, score);
        if (_worstFirst.Count < count) _worstFirst.Enqueue(offered, offered);
        else if (score > _worstFirst.Peek().Score) _worstFirst.EnqueueDequeue(offered, offered);
    }

    public TopDocs ToTopDocs()
    {
        var best = new ScoreDoc[_worstFirst.Count];
        for (var i = best.Length - 1; i >= 0; i--) best[i] = _worstFirst.Dequeue();
        return new TopDocs(_totalHits, ImmutableArray.Create(best));
    }

    private sealed class WorstFirst : IComparer<ScoreDoc>
    {
        public static readonly WorstFirst Instance = new();

        public int Compare(ScoreDoc x, ScoreDoc y) =>
            x.Score.CompareTo(y.Score) is var byScore and not 0 ? byScore : y.Document.CompareTo(x.Document);
    }
}
