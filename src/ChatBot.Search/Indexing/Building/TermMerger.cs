using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Merges sources of terms into a segment: batches of terms are encoded by several threads and written in their order.</summary>
/// <param name="sources">The sources; a document may be in several, but not with the same term.</param>
/// <param name="writer">Takes the terms.</param>
/// <param name="workers">How many threads encode.</param>
internal sealed class TermMerger(IReadOnlyList<TermSource> sources, SegmentWriter writer, int workers)
{
    private readonly List<int> _open = [];
    private readonly List<int> _current = [];
    private readonly List<int[]?> _renumberings = [];
    private readonly List<byte[]> _words = [];

    /// <summary>Writes all terms.</summary>
    /// <param name="progress">Told which share is written, from 0 to 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public void Run(Action<double>? progress, CancellationToken cancellation)
    {
        for (var i = 0; i < sources.Count; i++)
            if (sources[i].MoveToTerm()) _open.Add(i);
        using var encoders = new TermEncoders(sources, writer, workers);
        while (_open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(_open.Min(source => sources[source].Progress));
            var batch = encoders.Take();
            while (_open.Count > 0 && !batch.IsFull) AddTerm(batch);
            encoders.Add(batch, isLast: _open.Count == 0);
        }

        encoders.Complete();
    }

    private void AddTerm(TermBatch batch)
    {
        TakeLeast();
        batch.Begin(sources[_current[0]].Term, NumberWords());
        for (var i = 0; i < _current.Count; i++) batch.Add(_current[i], sources[_current[i]], _renumberings[i]);
        foreach (var source in _current)
            if (!sources[source].MoveToTerm()) _open.Remove(source);
    }

    private void TakeLeast()
    {
        _current.Clear();
        foreach (var source in _open)
        {
            var order = _current.Count == 0 ? 0 : sources[source].Term.SequenceCompareTo(sources[_current[0]].Term);
            if (order > 0) continue;
            if (order < 0) _current.Clear();
            _current.Add(source);
        }
    }

    /// <summary>The words of all current sources, sorted; notes how each source's own numbers change.</summary>
    private byte[][] NumberWords()
    {
        _renumberings.Clear();
        var words = sources[_current[0]].Words;
        if (words.Count == 1 && _current.TrueForAll(source => sources[source].Words.Count == 1 && sources[source].Words[0].AsSpan().SequenceEqual(words[0])))
        {
            foreach (var _ in _current) _renumberings.Add(null);
            return [words[0]];
        }

        _words.Clear();
        foreach (var source in _current) _words.AddRange(sources[source].Words);
        _words.Sort(ByBytes.Instance);
        RemoveRepeated();
        foreach (var source in _current) _renumberings.Add(Renumbering(sources[source].Words));
        return [.. _words];
    }

    private void RemoveRepeated()
    {
        var kept = 0;
        for (var i = 0; i < _words.Count; i++)
            if (kept == 0 || !_words[i].AsSpan().SequenceEqual(_words[kept - 1])) _words[kept++] = _words[i];
        _words.RemoveRange(kept, _words.Count - kept);
    }

    private int[] Renumbering(IReadOnlyList<byte[]> words)
    {
        var places = new int[words.Count];
        for (var i = 0; i < places.Length; i++) places[i] = _words.BinarySearch(words[i], ByBytes.Instance);
        return places;
    }

    private sealed class ByBytes : IComparer<byte[]>
    {
        public static readonly ByBytes Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
