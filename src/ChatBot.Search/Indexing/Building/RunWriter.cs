using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Writes a sorted run: each term with its words, and where it stands, as <see cref="RunFormat"/> says.</summary>
internal sealed class RunWriter(string file) : IDisposable
{
    private const int FlushLength = 1 << 18;

    private readonly FileStream _file = new(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    private readonly ByteSink _sink = new(1 << 12);

    /// <summary>Adds a term, greater than all before.</summary>
    public void Add(TermTable terms, int term, SlicePool pool, in SlicePool.Stream occurrences)
    {
        _sink.WriteBlob(terms.Text(term));
        _sink.WriteVarint((ulong)terms.WordCount(term));
        terms.WriteWords(term, _sink);
        _sink.WriteVarint((ulong)SlicePool.LengthOf(occurrences));
        pool.CopyTo(occurrences, _sink);
        if (_sink.Length >= FlushLength) Flush();
    }

    public void Dispose()
    {
        try
        {
            Flush();
        }
        finally
        {
            _file.Dispose();
        }
    }

    private void Flush()
    {
        _file.Write(_sink.Written);
        _sink.Clear();
    }
}
