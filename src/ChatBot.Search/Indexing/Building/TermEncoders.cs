using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Encodes batches of terms on several threads and writes them in the order that they came. For one thread.</summary>
internal sealed class TermEncoders(IReadOnlyList<TermSource> sources, SegmentWriter writer, int workers) : IDisposable
{
    private readonly Queue<(TermBatch Batch, Task Encoding)> _running = new();
    private readonly ConcurrentBag<(PostingMerger Merger, PostingsWriter Writer)> _encoders = [];
    private readonly Stack<TermBatch> _free = [];

    /// <summary>An empty batch, to be filled.</summary>
    public TermBatch Take() => _free.TryPop(out var batch) ? batch : new TermBatch();

    /// <summary>Has a batch encoded; waits where too many are.</summary>
    public void Add(TermBatch batch, bool isLast)
    {
        if (isLast && _running.Count == 0)
        {
            // A few terms are encoded before another thread is awake.
            Encode(batch);
            Write(batch);
            return;
        }

        if (_running.Count > workers) WriteFirst();
        _running.Enqueue((batch, Task.Factory.StartNew(() => Encode(batch), CancellationToken.None, TaskCreationOptions.None, TaskScheduler.Default)));
    }

    /// <summary>Waits for all batches.</summary>
    public void Complete()
    {
        while (_running.Count > 0) WriteFirst();
    }

    public void Dispose()
    {
        // What is still running after a fault reads the sources, which are closed next.
        while (_running.TryDequeue(out var next)) Wait(next.Encoding);
    }

    private static void Wait(Task task) => ((IAsyncResult)task).AsyncWaitHandle.WaitOne();

    private void Encode(TermBatch batch)
    {
        if (!_encoders.TryTake(out var encoder)) encoder = (new PostingMerger(sources), writer.CreatePostingsWriter());
        batch.Encode(encoder.Merger, encoder.Writer);
        _encoders.Add(encoder);
    }

    private void WriteFirst()
    {
        var (batch, encoding) = _running.Dequeue();
        Wait(encoding);
        if (encoding.Exception is { InnerException: { } fault }) ExceptionDispatchInfo.Throw(fault);
        Write(batch);
    }

    private void Write(TermBatch batch)
    {
        writer.Add(batch.Encoded);

        // Few terms are so common; their room is not kept.
        if (batch.IsLarge) return;
        batch.Clear();
        _free.Push(batch);
    }
}
