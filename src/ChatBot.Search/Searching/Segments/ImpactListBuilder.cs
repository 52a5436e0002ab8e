namespace ChatBot.Search.Searching.Segments;

/// <summary>Makes impact lists of clauses whose blocks are decoded once for it. Used again from clause to clause.</summary>
internal sealed class ImpactListBuilder
{
    private readonly DistinctScores _scores = new();

    /// <summary>The list of all that a cursor has; null where that cannot be one, since there are too many different scores.</summary>
    /// <param name="cursor">A clause's blocks.</param>
    /// <param name="documentCount">How many documents the segment has.</param>
    public ImpactList? TryBuild(BlockCursor cursor, int documentCount)
    {
        _scores.Clear();
        var windows = (documentCount + ScoreWindow.MaxSize - 1) / ScoreWindow.MaxSize;
        var starts = new int[windows + 1];
        var postings = new uint[Count(cursor)];
        var count = 0;
        for (var block = 0; block < cursor.BlockCount; block++)
        {
            var documents = cursor.Documents(block);
            var scores = cursor.Scores(block);
            for (var i = 0; i < documents.Length; i++)
            {
                if (!float.IsFinite(scores[i]) || !_scores.TryNumber(scores[i], out var number)) return null;
                var window = (int)documents[i] / ScoreWindow.MaxSize;
                starts[window + 1]++;
                postings[count++] = ImpactList.Posting((int)documents[i] % ScoreWindow.MaxSize, number);
            }
        }

        for (var window = 0; window < windows; window++) starts[window + 1] += starts[window];
        return Rank(postings, starts);
    }

    private static int Count(BlockCursor cursor)
    {
        var last = cursor.BlockCount - 1;
        return last < 0 ? 0 : (last * Indexing.Segments.BitPacking.BlockSize) + cursor.Documents(last).Length;
    }

    /// <summary>Replaces each score's number by its rank.</summary>
    private ImpactList Rank(uint[] postings, int[] starts)
    {
        var numbers = new ushort[_scores.Count];
        var scores = new double[numbers.Length];
        var ranks = new ushort[numbers.Length];
        for (var number = 0; number < numbers.Length; number++)
        {
            numbers[number] = (ushort)number;
            scores[number] = -_scores[number];
        }

        Array.Sort(scores, numbers);
        for (var rank = 0; rank < numbers.Length; rank++)
        {
            scores[rank] = -scores[rank];
            ranks[numbers[rank]] = (ushort)rank;
        }

        var best = new ushort[starts.Length - 1];
        for (var window = 0; window < best.Length; window++)
        {
            best[window] = (ushort)numbers.Length;
            foreach (ref var posting in postings.AsSpan(starts[window]..starts[window + 1]))
            {
                var rank = ranks[ImpactList.Rank(posting)];
                posting = ImpactList.Posting(ImpactList.Place(posting), rank);
                best[window] = Math.Min(best[window], rank);
            }
        }

        return new ImpactList(postings, starts, scores, best);
    }
}
