namespace ChatBot.Search.Searching.Segments;

/// <summary>Makes impact lists of clauses whose blocks are decoded once for it. Used again from clause to clause.</summary>
internal sealed class ImpactListBuilder
{
    private readonly Dictionary<float, ushort> _codes = [];
    private readonly List<float> _scores = [];

    /// <summary>The list of all that a cursor has; null where that cannot be one, since there are too many different scores.</summary>
    /// <param name="cursor">A clause's blocks.</param>
    /// <param name="documentCount">How many documents the segment has.</param>
    public ImpactList? TryBuild(BlockCursor cursor, int documentCount)
    {
        _codes.Clear();
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
                if (!TryEncode(scores[i], out var code)) return null;
                var window = (int)documents[i] / ScoreWindow.MaxSize;
                starts[window + 1]++;
                postings[count++] = ImpactList.Posting((int)documents[i] % ScoreWindow.MaxSize, code);
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

    private bool TryEncode(float score, out ushort code)
    {
        if (_codes.TryGetValue(score, out code)) return true;
        if (_scores.Count == ImpactList.MostScores || !float.IsFinite(score)) return false;
        code = (ushort)_scores.Count;
        _scores.Add(score);
        _codes.Add(score, code);
        return true;
    }

    /// <summary>Replaces each code of a score by the score's rank.</summary>
    private ImpactList Rank(uint[] postings, int[] starts)
    {
        var codes = new ushort[_scores.Count];
        var scores = new double[codes.Length];
        var ranks = new ushort[codes.Length];
        for (var code = 0; code < codes.Length; code++)
        {
            codes[code] = (ushort)code;
            scores[code] = -_scores[code];
        }

        Array.Sort(scores, codes);
        for (var rank = 0; rank < codes.Length; rank++)
        {
            scores[rank] = -scores[rank];
            ranks[codes[rank]] = (ushort)rank;
        }

        var best = new ushort[starts.Length - 1];
        for (var window = 0; window < best.Length; window++)
        {
            best[window] = (ushort)codes.Length;
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
