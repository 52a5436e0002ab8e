using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// Builds a segment file from a stream of documents: threads analyze them in batches and write sorted runs, which are
/// then merged. The file is the same however many threads there are and however little memory.
/// </summary>
public sealed class SegmentBuilder(IndexSettings settings)
{
    /// <summary>How many documents are analyzed together: so few that their texts are still in the processor's cache then, and not kept through collections.</summary>
    private const int BatchSize = 64;

    /// <summary>Builds a segment file.</summary>
    /// <param name="documents">The documents; read once, in order, while others are analyzed.</param>
    /// <param name="path">The file; one that is already there is replaced once all is written.</param>
    /// <param name="progress">Told from any thread how far the work has come.</param>
    /// <param name="cancellation">Ends the work early; nothing is left behind then.</param>
    /// <returns>How many documents there were.</returns>
    /// <exception cref="ArgumentException">A document has not as many texts as the index has fields.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public int Build(
        IEnumerable<SourceDocument> documents, string path, IProgress<IndexingProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentException.ThrowIfNullOrEmpty(path);
        using var writer = new SegmentWriter(path);
        using var runs = new Runs(path);
        var collector = new BatchCollector(settings.Fields.Length, writer.Texts, progress);
        Analyze(documents, runs, collector, cancellation);
        var lengths = collector.Lengths();
        var count = collector.DocumentCount;
        var statistics = CorpusStatistics.Of(count, settings.Fields, field => lengths[field].Total);
        writer.BeginTerms(settings.Ranking.Profile(statistics), lengths);
        runs.MergeTo(writer, settings.Workers, written => progress?.Report(new IndexingProgress(count, written)), cancellation);
        writer.Commit(count, settings.Fields, collector.Keys);
        progress?.Report(new IndexingProgress(count, 1));
        return count;
    }

    private void Analyze(IEnumerable<SourceDocument> documents, Runs runs, BatchCollector collector, CancellationToken cancellation)
    {
        // Cancelled as well when a worker fails, so that the reading does not wait for it for ever.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var batches = new BlockingCollection<Batch>(2 * settings.Workers);
        var workers = new Task[settings.Workers];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = Task.Factory.StartNew(
                () => Work(batches, runs, collector, stop), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        try
        {
            var number = 0;
            foreach (var batch in documents.Chunk(BatchSize)) batches.Add(new Batch(number++, batch), stop.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // A worker failed and tells why below.
        }
        catch
        {
            stop.Cancel();
            throw;
        }
        finally
        {
            batches.CompleteAdding();
            Wait(workers);
        }

        cancellation.ThrowIfCancellationRequested();
        if (Array.Find(workers, worker => worker.IsFaulted) is { } failed) ExceptionDispatchInfo.Throw(failed.Exception!.InnerException!);
    }

    private static void Wait(Task[] workers)
    {
        foreach (var worker in workers) ((IAsyncResult)worker).AsyncWaitHandle.WaitOne();
    }

    private void Work(
        BlockingCollection<Batch> batches, Runs runs, BatchCollector collector, CancellationTokenSource stop)
    {
        try
        {
            var inverter = new RunInverter(settings.Analyzer, settings.Memory / settings.Workers, runs.Next);
            foreach (var (number, documents) in batches.GetConsumingEnumerable(stop.Token)) collector.Add(Analyze(inverter, number, documents));
            runs.Add(inverter.Complete());
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the rest.
        }
        catch
        {
            stop.Cancel();
            throw;
        }
    }

    private AnalyzedBatch Analyze(RunInverter inverter, int number, SourceDocument[] documents)
    {
        var fieldCount = settings.Fields.Length;
        var lengths = new int[documents.Length * fieldCount];
        for (var i = 0; i < documents.Length; i++)
        {
            if (documents[i].Texts.Count != fieldCount)
                throw new ArgumentException($"A document has the text of {fieldCount} fields, not {documents[i].Texts.Count}.", nameof(documents));
            inverter.Add((number * BatchSize) + i, documents[i].Texts, lengths.AsSpan(i * fieldCount, fieldCount));
        }

        var blocks = settings.StoresTexts
            ? documents.Chunk(TextBlock.DocumentCount).Select(block => TextBlock.Compress(block.SelectMany(document => document.Texts)))
            : [];
        return new AnalyzedBatch(number, Array.ConvertAll(documents, document => document.Key), lengths, [.. blocks]);
    }

    private sealed record Batch(int Number, SourceDocument[] Documents);
}
