using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A clause whose scores are known.</summary>
internal sealed class ImpactCursor : ClauseCursor
{
    /// <summary>To look up one document takes as long as to add up so many.</summary>
    private const int AddedPerLookup = 64;

    private ImpactList? _list;
    private double[] _scores = [];
    private double[] _scaled = [];

    // The postings of the window that are left, and the first document of the largest window around it.
    private int _next;
    private int _end;
    private int _base;

    /// <summary>How many bytes of postings were read since there is this cursor.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Goes to the beginning of a list, whose clause counts so many times.</summary>
    public void Reset(ImpactList list, int times)
    {
        _list = list;
        _scores = times == 1 ? list.Scores : Scale(list.Scores, times);
        WereMany = false;
    }

    /// <summary>Lets go of the list.</summary>
    public void Clear()
    {
        _list = null;
        _scores = [];
    }

    public override void EnterWindow(int from, int to)
    {
        var window = from / ScoreWindow.MaxSize;
        var best = _list!.BestRanks[window];
        _base = window * ScoreWindow.MaxSize;
        _next = _list.Starts[window];
        _end = _list.Starts[window + 1];
        if (to - from < ScoreWindow.MaxSize)
        {
            _next = NotBelow(_next, from - _base);
            _end = NotBelow(_next, to - _base);
        }

        WindowBound = _next < _end ? _scores[best] : 0;
        LookupsForAll = (_end - _next) / AddedPerLookup;
    }

    public override void AddTo(ScoreWindow window, double enough)
    {
        if (WindowBound > enough) AddWhereAlive(window);
    }

    public override void AddWhereAlive(ScoreWindow window)
    {
        BytesRead += (_end - _next) * sizeof(uint);
        window.Add(_list!.Postings.AsSpan(_next.._end), _scores);
    }

    public override void Collect(ScoreWindow window, double limit, CandidateList candidates)
    {
        BytesRead += (_end - _next) * sizeof(uint);
        var ranks = Vector256.Create((uint)RanksAbove(limit));
        var mask = Vector256.Create((uint)ushort.MaxValue);
        ref var first = ref MemoryMarshal.GetArrayDataReference(_list!.Postings);
        var place = _next;
        for (; place + Vector256<uint>.Count <= _end; place += Vector256<uint>.Count)
        {
            var above = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)place) & mask, ranks).ExtractMostSignificantBits();
            for (; above != 0; above &= above - 1) Add(_list.Postings[place + BitOperations.TrailingZeroCount(above)], candidates);
        }

        for (; place < _end; place++)
            if (ImpactList.Rank(_list.Postings[place]) < ranks[0]) Add(_list.Postings[place], candidates);
    }

    public override void AddTo(CandidateList candidates, double limit)
    {
        var postings = _list!.Postings.AsSpan(0, _end);
        var documents = candidates.Documents;
        var sums = candidates.Sums;
        var next = _next;
        for (var i = 0; i < documents.Length; i++)
        {
            var place = documents[i] - _base;
            next = RisingDocuments.NotBelow(postings, next, (int)ImpactList.Posting(place, rank: 0));
            if (next == postings.Length) break;
            if (ImpactList.Place(postings[next]) == place) sums[i] += _scores[ImpactList.Rank(postings[next])];
        }

        BytesRead += (next - _next) * sizeof(uint);
        _next = next;
    }

    private void Add(uint posting, CandidateList candidates) =>
        candidates.Add(_base + ImpactList.Place(posting), _scores[ImpactList.Rank(posting)]);

    /// <summary>How many of the different scores are above a limit.</summary>
    private int RanksAbove(double limit)
    {
        var low = 0;
        for (var high = _list!.Scores.Length; low < high;)
        {
            var middle = (low + high) >>> 1;
            if (_scores[middle] > limit)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The first posting from an index on that is not before a place in the window.</summary>
    private int NotBelow(int index, int place)
    {
        var found = _list!.Postings.AsSpan(index, _end - index).BinarySearch(ImpactList.Posting(place, rank: 0));
        return index + (found < 0 ? ~found : found);
    }

    private double[] Scale(double[] scores, int times)
    {
        if (_scaled.Length < scores.Length) _scaled = new double[scores.Length];
        for (var rank = 0; rank < scores.Length; rank++) _scaled[rank] = times * scores[rank];
        return _scaled;
    }
}
