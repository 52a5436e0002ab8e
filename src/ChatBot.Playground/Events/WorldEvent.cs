using System.Text.Json.Nodes;
using ChatBot.Playground.Gateway;
using ChatBot.Playground.Json;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Events;

/// <summary>Something that happened, and who may learn of it.</summary>
internal sealed class WorldEvent(string name, Func<bool, JsonObject> render)
{
    private byte[]? _whole;
    private byte[]? _withoutContent;

    public WorldEvent(string name, JsonObject data)
        : this(name, _ => data)
    {
    }

    public string Name { get; } = name;

    /// <summary>The intent a session needs for it in a guild; none when the event always comes.</summary>
    public GatewayIntents Intent { get; set; }

    public Channel? Channel { get; set; }

    /// <summary>Set when only this user may see it.</summary>
    public ulong? OnlyFor { get; set; }

    public bool IsForBot { get; init; } = true;

    public bool IsForPeople { get; init; } = true;

    public WorldEvent For(Channel channel, ulong? onlyFor, GatewayIntents intent)
    {
        Channel = channel;
        OnlyFor = onlyFor;
        Intent = intent;
        return this;
    }

    /// <summary>The event's <c>d</c>; without message content for those who may not read it.</summary>
    public byte[] Data(bool readsContent) => readsContent
        ? _whole ??= render(true).ToUtf8()
        : _withoutContent ??= render(false).ToUtf8();
}
