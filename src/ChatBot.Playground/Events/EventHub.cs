using ChatBot.Playground.World;

namespace ChatBot.Playground.Events;

/// <summary>Hands every event, in order and under the world's lock, to those who listen.</summary>
internal sealed class EventHub(WorldState world)
{
    private readonly List<Action<WorldEvent>> _listeners = [];

    public ChangeSignal Changes { get; } = new();

    public void Listen(Action<WorldEvent> listener) => _listeners.Add(listener);

    public void Publish(WorldEvent worldEvent)
    {
        if (!world.Gate.IsHeldByCurrentThread) throw new InvalidOperationException("Events are published under the world's lock.");
        foreach (var listener in _listeners) listener(worldEvent);
        Changes.Raise();
    }
}
