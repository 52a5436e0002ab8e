using System.Text.Json.Nodes;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>For a few minutes a nonce that is enforced names the message it made (resources/message.mdx#create-message).</summary>
internal sealed class NonceMemory(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(ulong Channel, string Nonce), Message> _messages = [];
    private readonly Queue<((ulong Channel, string Nonce) Key, long At)> _ages = new();

    public Message? Find(ulong channel, JsonNode nonce)
    {
        Forget();
        return _messages.GetValueOrDefault((channel, nonce.ToJsonString()));
    }

    public void Remember(ulong channel, JsonNode nonce, Message message)
    {
        Forget();
        var key = (channel, nonce.ToJsonString());
        if (_messages.TryAdd(key, message)) _ages.Enqueue((key, time.GetTimestamp()));
    }

    public void Clear()
    {
        _messages.Clear();
        _ages.Clear();
    }

    private void Forget()
    {
        while (_ages.TryPeek(out var oldest) && time.GetElapsedTime(oldest.At) > Kept) _messages.Remove(_ages.Dequeue().Key);
    }
}
