using System.Text.Json;
using System.Text.Json.Serialization;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Entities;

/// <summary>How every entity is read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(LenientStringConverter),
        typeof(LenientNumberConverter),
        typeof(LenientBooleanConverter),
        typeof(LenientTimeConverter),
    ])]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Ready))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(MessageDeletion))]
[JsonSerializable(typeof(BulkMessageDeletion))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Reaction))]
[JsonSerializable(typeof(Guild))]
[JsonSerializable(typeof(IReadOnlyList<Guild>))]
[JsonSerializable(typeof(Channel))]
[JsonSerializable(typeof(IReadOnlyList<Channel>))]
[JsonSerializable(typeof(ActiveThreads))]
[JsonSerializable(typeof(IReadOnlyList<Role>))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(DiscordApplication))]
[JsonSerializable(typeof(ApplicationCommand))]
[JsonSerializable(typeof(IReadOnlyList<ApplicationCommand>))]
[JsonSerializable(typeof(GatewayBot))]
[JsonSerializable(typeof(GatewaySession))]
[JsonSerializable(typeof(PresenceUpdate))]
[JsonSerializable(typeof(Identify))]
[JsonSerializable(typeof(Resume))]
[JsonSerializable(typeof(DeferCallback))]
[JsonSerializable(typeof(ChoicesCallback))]
[JsonSerializable(typeof(ModalCallback))]
[JsonSerializable(typeof(NewThread))]
[JsonSerializable(typeof(NewDirectMessageChannel))]
[JsonSerializable(typeof(ApplicationEdit))]
internal sealed partial class DiscordJson : JsonSerializerContext;
