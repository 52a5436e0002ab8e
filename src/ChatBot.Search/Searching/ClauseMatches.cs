namespace ChatBot.Search.Searching;

/// <summary>How often each document holds a clause, by field. Used again from clause to clause and from search to search.</summary>
internal sealed class ClauseMatches(int documentCount, int fieldCount)
{
    private readonly float[] _frequencies = new float[documentCount * fieldCount];
    private readonly int[] _documents = new int[documentCount];
    private readonly int[] _documentFrequencies = new int[fieldCount];
    private int _documentCount;

    /// <summary>The documents that hold the clause, in no particular order.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _documentCount);

    /// <summary>How often a document holds the clause, by field.</summary>
    public ReadOnlySpan<float> Frequencies(int document) => Row(document);

    /// <summary>How many documents hold the clause in a field.</summary>
    public int DocumentFrequency(int field) => _documentFrequencies[field];

    /// <summary>Notes occurrences; <paramref name="frequency"/> is more than 0.</summary>
    public void Add(int document, int field, float frequency)
    {
        var row = Row(document);
        if (!row.ContainsAnyExcept(0f)) _documents[_documentCount++] = document;
        if (row[field] == 0) _documentFrequencies[field]++;
        row[field] += frequency;
    }

    /// <summary>Forgets all, in the time that it took to note it.</summary>
    public void Clear()
    {
        foreach (var document in Documents) Row(document).Clear();
        _documentFrequencies.AsSpan().Clear();
        _documentCount = 0;
    }

    private Span<float> Row(int document) => _frequencies.AsSpan(document * fieldCount, fieldCount);
}
