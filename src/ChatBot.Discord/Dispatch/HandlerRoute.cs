using System.Text.Json;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Dispatch;

/// <summary>Leads events to handlers, in order within each channel.</summary>
internal sealed class HandlerRoute<T>(GatewayEvent<T> kind) : EventRoute(kind.Name)
{
    private volatile Func<T, CancellationToken, Task>[] _handlers = [];

    public void Add(Func<T, CancellationToken, Task> handler) => _handlers = [.. _handlers, handler];

    public override bool Accept(ReadOnlySpan<byte> data, Receipt receipt, EventDispatcher dispatcher)
    {
        return JsonSerializer.Deserialize(data, kind.Type) is { } value && Accept(value, receipt, dispatcher);
    }

    public bool Accept(T value, Receipt receipt, EventDispatcher dispatcher)
    {
        if (kind.Id is { } id && !dispatcher.IsNew(id(value)))
            return false;

        if (dispatcher.Enqueue(kind.Key(value), new TypedDelivery<T>(Name, value, _handlers, receipt, dispatcher.Received)))
            return true;
        dispatcher.Shed(Name, value!);
        return false;
    }
}
