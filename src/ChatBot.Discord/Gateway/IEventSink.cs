namespace ChatBot.Discord.Gateway;

/// <summary>Where dispatches go. It takes them at once or refuses them; it never waits.</summary>
internal interface IEventSink
{
    public void Accept(ReadOnlySpan<byte> eventName, ReadOnlySpan<byte> data, Receipt receipt);
}
