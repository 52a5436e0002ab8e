using System.Threading.Channels;

namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// Merges the segments of an index in the background whenever it has changed, as a policy says. Searches and updates go
/// on meanwhile. A merge that fails leaves the index as it was and is tried again after the next change.
/// </summary>
public sealed class BackgroundMerges : IAsyncDisposable
{
    private readonly IndexFolder _index;
    private readonly LogMergePolicy _policy;
    private readonly Action<Exception> _failed;
    private readonly CancellationTokenSource _stop = new();
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Task _merging;

    /// <summary>Begins to merge.</summary>
    /// <param name="index">The index; still to be disposed of by the caller, after this.</param>
    /// <param name="policy">Decides what is merged.</param>
    /// <param name="failed">Told from any thread why a merge failed, such as for want of room on the disk.</param>
    public BackgroundMerges(IndexFolder index, LogMergePolicy policy, Action<Exception> failed)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(failed);
        _index = index;
        _policy = policy;
        _failed = failed;
        index.Changed += OnChanged;
        OnChanged(index, EventArgs.Empty);
        _merging = Task.Run(MergeAsync);
    }

    /// <summary>Breaks off a merge that is under way, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        _index.Changed -= OnChanged;
        await _stop.CancelAsync().ConfigureAwait(false);
#pragma warning disable VSTHRD003 // Started by this object.
        await _merging.ConfigureAwait(false);
#pragma warning restore VSTHRD003
        _stop.Dispose();
    }

    private void OnChanged(object? sender, EventArgs args) => _changes.Writer.TryWrite(true);

    private async Task MergeAsync()
    {
        try
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync(_stop.Token).ConfigureAwait(false)) Merge();
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the rest.
        }
    }

    private void Merge()
    {
        try
        {
            _index.Merge(_policy, _stop.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            _failed(exception);
        }
    }
}
