using System.Buffers;

namespace ChatBot.Search.Searching;

/// <summary>
/// How often each document holds a clause, by field. Rented and used again from clause to clause, so that a search
/// allocates next to nothing.
/// </summary>
internal sealed class ClauseMatches : IDisposable
{
    private readonly int _fieldCount;
    private readonly float[] _frequencies;
    private readonly int[] _documents;
    private readonly int[] _documentFrequencies;
    private int _documentCount;

    public ClauseMatches(int documentCount, int fieldCount)
    {
        _fieldCount = fieldCount;
        _frequencies = ArrayPool<float>.Shared.Rent(documentCount * fieldCount);
        _frequencies.AsSpan(0, documentCount * fieldCount).Clear();
        _documents = ArrayPool<int>.Shared.Rent(documentCount);
        _documentFrequencies = new int[fieldCount];
    }

    /// <summary>The documents that hold the clause, in no particular order.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _documentCount);

    /// <summary>How often a document holds the clause, by field.</summary>
    public ReadOnlySpan<float> Frequencies(int document) => Row(document);

    /// <summary>How many documents hold the clause in a field.</summary>
    public int DocumentFrequency(int field) => _documentFrequencies[field];

    public void Add(int document, int field, float frequency)
    {
        var row = Row(document);
        if (!row.ContainsAnyExcept(0f)) _documents[_documentCount++] = document;
        if (row[field] == 0) _documentFrequencies[field]++;
        row[field] += frequency;
    }

    public void Clear()
    {
        foreach (var document in Documents) Row(document).Clear();
        _documentFrequencies.AsSpan().Clear();
        _documentCount = 0;
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_frequencies);
        ArrayPool<int>.Shared.Return(_documents);
    }

    private Span<float> Row(int document) => _frequencies.AsSpan(document * _fieldCount, _fieldCount);
}
