using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Dispatch;

/// <summary>An event on its way to its handlers.</summary>
internal abstract class Delivery(string eventName, Receipt receipt, DateTimeOffset received)
{
    public string EventName { get; } = eventName;

    public Receipt Receipt { get; } = receipt;

    /// <summary>When it came, where somebody traces.</summary>
    public DateTimeOffset Received { get; } = received;

    public abstract Task RunAsync(Action<string, Exception> failed, CancellationToken cancellationToken);
}
