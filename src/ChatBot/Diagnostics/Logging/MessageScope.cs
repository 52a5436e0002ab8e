using System.Collections;
using ChatBot.Discord.Entities;

namespace ChatBot.Diagnostics.Logging;

/// <summary>Says in every line of a log which message it is about, and nothing of what is in it.</summary>
internal sealed class MessageScope(Message message) : IReadOnlyList<KeyValuePair<string, object?>>
{
    // "Message" is what the framework's JSON calls the line itself.
    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("Guild", message.GuildId?.ToString() ?? "direct"),
        1 => new("Channel", message.ChannelId.ToString()),
        2 => new("MessageId", message.Id.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"Guild:{this[0].Value} Channel:{this[1].Value} MessageId:{this[2].Value}";
}
