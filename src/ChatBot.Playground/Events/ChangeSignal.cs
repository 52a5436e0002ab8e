namespace ChatBot.Playground.Events;

/// <summary>Tells those who wait that something changed and their question is worth asking again.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = New();

    public void Raise() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    /// <summary>Probes now and after every change until there is an answer.</summary>
    public async Task<T> UntilAsync<T>(Func<T?> probe, TimeSpan timeout, string what, CancellationToken cancellation)
        where T : class
    {
        using var deadline = new CancellationTokenSource(timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        while (true)
        {
            var changed = Volatile.Read(ref _next).Task;
            if (probe() is { } found) return found;
            try
            {
                await changed.WaitAsync(either.Token);
            }
            catch (OperationCanceledException exception) when (!cancellation.IsCancellationRequested)
            {
                throw new TimeoutException($"Waited {timeout.TotalSeconds:0.#} s for {what}, and it did not come.", exception);
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
