using System.Runtime.InteropServices;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Puts batches that are analyzed at the same time back into the order of documents. Safe for several threads.</summary>
internal sealed class BatchCollector(int fieldCount, TextsWriter texts, IProgress<IndexingProgress>? progress)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, AnalyzedBatch> _waiting = [];
    private readonly List<int>[] _lengths = [.. Enumerable.Range(0, fieldCount).Select(_ => new List<int>())];
    private int _next;

    public int DocumentCount => _lengths[0].Count;

    public KeysWriter Keys { get; } = new();

    public void Add(AnalyzedBatch batch)
    {
        int count;
        lock (_lock)
        {
            _waiting.Add(batch.Number, batch);
            while (_waiting.Remove(_next, out var next))
            {
                Append(next);
                _next++;
            }

            count = DocumentCount;
        }

        progress?.Report(new IndexingProgress(count, 0));
    }

    /// <summary>How long the documents' fields are.</summary>
    public LengthColumn[] Lengths() => Array.ConvertAll(_lengths, lengths => new LengthColumn(CollectionsMarshal.AsSpan(lengths)));

    private void Append(AnalyzedBatch batch)
    {
        foreach (var key in batch.Keys) Keys.Add(key);
        for (var i = 0; i < batch.Lengths.Length; i++) _lengths[i % fieldCount].Add(batch.Lengths[i]);
        foreach (var block in batch.TextBlocks) texts.Add(block);
    }
}
