using System.Text.Json.Serialization.Metadata;

namespace ChatBot.Discord.Dispatch;

/// <summary>A kind of event that can be handled; all are in <see cref="GatewayEvents"/>.</summary>
/// <typeparam name="T">What it brings.</typeparam>
public sealed class GatewayEvent<T>
{
    internal GatewayEvent(string name, JsonTypeInfo<T> type, Func<T, ulong> key, Func<T, ulong>? id = null)
    {
        Name = name;
        Type = type;
        Key = key;
        Id = id;
    }

    /// <summary>Discord's name for it.</summary>
    public string Name { get; }

    internal JsonTypeInfo<T> Type { get; }

    /// <summary>Events of one key are handled in order.</summary>
    internal Func<T, ulong> Key { get; }

    /// <summary>What recognises an event that comes again under another sequence number; 0 for nothing.</summary>
    internal Func<T, ulong>? Id { get; }
}
