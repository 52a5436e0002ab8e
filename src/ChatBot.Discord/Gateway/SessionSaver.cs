namespace ChatBot.Discord.Gateway;

/// <summary>Writes the session down, when something happened and about once a second.</summary>
internal sealed class SessionSaver(ISessionStore store, SessionTracker session, IdentifyBudget budget, Backoff pauses, GatewayContext context) : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FailuresCountFor = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private GatewaySession? _saved;

    /// <summary>Whether it is kept anywhere, so that a session left open can be resumed.</summary>
    public bool IsKept => store is not NoSessionStore;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        GatewaySession? saved;
        try
        {
            saved = await store.LoadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.SessionNotLoaded(context.Logger, exception);
            return;
        }

        if (saved is null)
            return;

        session.Restore(saved);
        // A session keeps its intents for life: one that lacks what is wanted now would stay deaf to it.
        if (saved.Intents is { } intents && intents != context.Options.Intents)
            session.Clear();
        budget.Restore(saved.IdentifyWindowStart, saved.Identifies, saved.LastIdentify);
        var age = context.Time.GetUtcNow() - saved.SavedAt;
        pauses.Attempts = age < FailuresCountFor ? Math.Clamp(saved.FailedAttempts, 0, 10) : 0;
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (!IsKept)
            return;

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var current = session.Save(new GatewaySession { IdentifyWindowStart = budget.WindowStart, Identifies = budget.Used, LastIdentify = budget.LastAt, FailedAttempts = pauses.Attempts });
            if (current == _saved)
                return;
            await store.SaveAsync(current with { SavedAt = context.Time.GetUtcNow() }, cancellationToken).ConfigureAwait(false);
            _saved = current;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.SessionNotSaved(context.Logger, exception);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task KeepSavingAsync(CancellationToken cancellationToken)
    {
        if (!IsKept)
            return;

        using var timer = new PeriodicTimer(Interval, context.Time);
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false))
            await SaveAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _turn.Dispose();
}
