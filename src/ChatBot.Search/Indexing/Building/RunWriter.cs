using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Writes a sorted run: each term with its words, and where it stands.</summary>
internal sealed class RunWriter(string file) : IDisposable
{
    private const int FlushLength = 1 << 18;

    private readonly FileStream _file = new(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
    private readonly ByteSink _sink = new(2 * FlushLength);

    /// <summary>Adds a term, greater than all before.</summary>
    /// <param name="term">The term.</param>
    /// <param name="occurrences">Where it stands, in the order of documents and then of places; at least one.</param>
    /// <param name="documentOf">The document of an occurrence.</param>
    public void Add(TermTable.Term term, ReadOnlySpan<ulong> occurrences, Func<ulong, int> documentOf)
    {
        _sink.WriteBlob(term.Bytes);
        _sink.WriteVarint((ulong)term.Words.Count);
        foreach (var word in term.Words) _sink.WriteBlob(word);
        var previous = -1;
        for (var start = 0; start < occurrences.Length;)
        {
            var document = documentOf(occurrences[start]);
            var end = start + 1;
            while (end < occurrences.Length && occurrences[end] >> RunFormat.DocumentShift == occurrences[start] >> RunFormat.DocumentShift) end++;
            _sink.WriteVarint((ulong)(document - previous));
            RunFormat.Write(_sink, occurrences[start..end], term.Words.Count > 1);
            previous = document;
            start = end;
            if (_sink.Length >= FlushLength) Flush();
        }

        // No document is so far behind another.
        _sink.WriteVarint(RunFormat.EndOfTerm);
    }

    public void Dispose()
    {
        Flush();
        _file.Dispose();
    }

    private void Flush()
    {
        _file.Write(_sink.Written);
        _sink.Clear();
    }
}
