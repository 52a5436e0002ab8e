using System.Text.Json;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    /// <summary>Writes a message and reads it as Discord would answer, but sends nothing: what has run once is compiled when it matters.</summary>
    public static void Rehearse(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        JsonSerializer.SerializeToUtf8Bytes(MessagePayload.ForCreate(message), DiscordJson.Default.MessagePayload);
        var answer = new Message
        {
            Author = new User { Id = 1, Username = "bot", Bot = true },
            Content = message.Content ?? "",
            Embeds = message.Embeds ?? [],
            Components = message.Components ?? [],
            MessageReference = new MessageReference { MessageId = 1 },
        };
        JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(answer, DiscordJson.Default.Message), DiscordJson.Default.Message);
    }
}
