using System.Text.Json;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    /// <summary>Writes a message and reads it as Discord would answer, but sends nothing: what has run once is compiled when it matters.</summary>
    public static void Rehearse(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        JsonSerializer.SerializeToUtf8Bytes(MessagePayload.ForCreate(message), OutgoingJson.Default.MessagePayload);
        var answer = new Message
        {
            GuildId = 1,
            Author = new User { Id = 1, Username = "bot", Bot = true },
            Member = new Member { Roles = [1] },
            Mentions = [new User { Id = 1, Username = "bot", Bot = true }],
            Timestamp = DateTimeOffset.UnixEpoch,
            Content = message.Content ?? "",
            Embeds = message.Embeds ?? [],
            Components = message.Components ?? [],
            MessageReference = new MessageReference { MessageId = 1 },
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(answer, DiscordJson.Default.Message);
        JsonSerializer.Deserialize(json, DiscordJson.Default.Message);
        JsonSerializer.Deserialize(json, DiscordJson.Default.PostedMessage);
    }
}
