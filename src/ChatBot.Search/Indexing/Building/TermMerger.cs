using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Merges sources of terms into a segment. A document may be in several sources, but not with the same term.</summary>
internal sealed class TermMerger(IReadOnlyList<TermSource> sources, SegmentWriter writer)
{
    private readonly List<TermSource> _open = [];
    private readonly List<TermSource> _current = [];
    private readonly List<int[]?> _renumberings = [];

    /// <summary>Writes all terms.</summary>
    /// <param name="progress">Told which share is written, from 0 to 1.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public void Run(Action<double>? progress, CancellationToken cancellation)
    {
        const int termsBetweenReports = 1024;
        foreach (var source in sources)
            if (source.MoveToTerm()) _open.Add(source);
        for (var count = 0; _open.Count > 0; count++)
        {
            if (count % termsBetweenReports == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(_open.Min(source => source.Progress));
            }

            TakeLeast();
            var words = NumberWords();
            writer.BeginTerm(words);
            MergePostings();
            writer.EndTerm(_current[0].Term);
            foreach (var source in _current)
                if (!source.MoveToTerm()) _open.Remove(source);
        }
    }

    private void TakeLeast()
    {
        _current.Clear();
        foreach (var source in _open)
        {
            var order = _current.Count == 0 ? 0 : source.Term.SequenceCompareTo(_current[0].Term);
            if (order > 0) continue;
            if (order < 0) _current.Clear();
            _current.Add(source);
        }
    }

    /// <summary>The words of all current sources, sorted; notes how each source's own numbers change.</summary>
    private byte[][] NumberWords()
    {
        _renumberings.Clear();
        var words = _current[0].Words;
        if (words.Count == 1 && _current.TrueForAll(source => source.Words.Count == 1 && source.Words[0].AsSpan().SequenceEqual(words[0])))
        {
            foreach (var _ in _current) _renumberings.Add(null);
            return [words[0]];
        }

        var all = _current.SelectMany(source => source.Words).Distinct(ByBytes.Instance).Order(ByBytes.Instance).ToArray();
        foreach (var source in _current)
            _renumberings.Add([.. source.Words.Select(word => Array.BinarySearch(all, word, ByBytes.Instance))]);
        return all;
    }

    private void MergePostings()
    {
        foreach (var source in _current)
            if (!source.MoveToPosting()) source.End();
        var exhausted = _current.Count(source => source.Document == int.MaxValue);
        while (exhausted < _current.Count)
        {
            var (least, limit) = LeastAndNext();
            var leading = _current[least];
            var renumbering = _renumberings[least];
            do
            {
                var occurrences = leading.Occurrences;
                if (renumbering is not null) Renumber(occurrences, renumbering);
                writer.AddPosting(leading.Document, occurrences);
                if (leading.MoveToPosting()) continue;
                leading.End();
                exhausted++;
            }
            while (leading.Document < limit);
        }
    }

    private (int Least, int Limit) LeastAndNext()
    {
        var least = 0;
        var limit = int.MaxValue;
        for (var i = 1; i < _current.Count; i++)
        {
            if (_current[i].Document < _current[least].Document)
                (least, limit) = (i, _current[least].Document);
            else
                limit = Math.Min(limit, _current[i].Document);
        }

        return (least, limit);
    }

    private static void Renumber(Span<ulong> occurrences, int[] numbers)
    {
        foreach (ref var occurrence in occurrences)
            occurrence = (occurrence & ~(ulong)(Occurrence.MaxWords - 1)) | (uint)numbers[Occurrence.Word(occurrence)];
    }

    private sealed class ByBytes : IComparer<byte[]>, IEqualityComparer<byte[]>
    {
        public static readonly ByBytes Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => (int)Checksum.Of(obj);
    }
}
