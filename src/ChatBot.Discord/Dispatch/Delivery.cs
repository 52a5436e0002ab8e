using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Dispatch;

/// <summary>An event on its way to its handlers.</summary>
internal abstract class Delivery(string eventName, Receipt receipt)
{
    public string EventName { get; } = eventName;

    public Receipt Receipt { get; } = receipt;

    public abstract Task RunAsync(Action<string, Exception> failed, CancellationToken cancellationToken);
}
