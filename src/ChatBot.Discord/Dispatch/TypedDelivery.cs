using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Dispatch;

/// <summary>An event on its way, with what it brings.</summary>
internal sealed class TypedDelivery<T>(string eventName, T value, Func<T, CancellationToken, Task>[] handlers, Receipt receipt, DateTimeOffset received) : Delivery(eventName, receipt, received)
{
    public override async Task RunAsync(Action<string, Exception> failed, CancellationToken cancellationToken)
    {
        foreach (var handler in handlers)
        {
            try
            {
                await handler(value, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A handler may throw anything, and the next event must come all the same.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failed(EventName, exception);
            }
        }
    }
}
