using System.Text;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Dispatch;

/// <summary>Leads one kind of event to its handlers.</summary>
internal abstract class EventRoute(string name)
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(name);

    public string Name { get; } = name;

    public bool Matches(ReadOnlySpan<byte> eventName) => eventName.SequenceEqual(_utf8);

    /// <summary>Reads the event and sees to it that it is handled, later. True when it was taken: then the receipt will be handed back.</summary>
    public abstract bool Accept(ReadOnlySpan<byte> data, Receipt receipt, EventDispatcher dispatcher);
}
