using System.Collections;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>Says in every line of a log which interaction it is about.</summary>
internal sealed class InteractionScope(Interaction interaction) : IReadOnlyList<KeyValuePair<string, object?>>
{
    public int Count => 3;

    public KeyValuePair<string, object?> this[int index] => index switch
    {
        0 => new("Guild", interaction.GuildId?.ToString() ?? "direct"),
        1 => new("Channel", (interaction.ChannelId ?? interaction.Channel?.Id)?.ToString()),
        2 => new("Interaction", interaction.Id.ToString()),
        _ => throw new ArgumentOutOfRangeException(nameof(index)),
    };

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"Guild:{this[0].Value} Channel:{this[1].Value} Interaction:{this[2].Value}";
}
