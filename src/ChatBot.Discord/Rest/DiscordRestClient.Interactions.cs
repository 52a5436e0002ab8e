using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    private const string OriginalPath = "/messages/@original";

    /// <summary>Answers an interaction for the first time, within three seconds, past every queue (interactions/receiving-and-responding.mdx#create-interaction-response).</summary>
    public Task RespondAsync(Interaction interaction, InteractionResponse response, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(response);
        var route = new Route("interactions/{interaction}/{token}/callback", interaction.Token, $"interactions/{interaction.Id}/{Uri.EscapeDataString(interaction.Token)}/callback");
        var request = new RestRequest(HttpMethod.Post, route)
        {
            Body = response.ToBody(),
            Authorized = false,
            Immediate = true,
            DoneCode = DiscordErrorCode.AlreadyAcknowledged,
        };
        return SendAsync(request, cancellationToken);
    }

    /// <summary>Reads the first answer (interactions/receiving-and-responding.mdx#get-original-interaction-response).</summary>
    public Task<Message> GetOriginalResponseAsync(Interaction interaction, CancellationToken cancellationToken = default) =>
        SendAsync(Webhook(HttpMethod.Get, interaction, OriginalPath), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Changes the first answer, or fills in a deferred one (interactions/receiving-and-responding.mdx#edit-original-interaction-response).</summary>
    public Task<PostedMessage> EditOriginalResponseAsync(Interaction interaction, OutgoingMessage changes, CancellationToken cancellationToken = default) =>
        SendAsync(Webhook(HttpMethod.Patch, interaction, OriginalPath) with { Body = InteractionBody(changes) }, DiscordJson.Default.PostedMessage, cancellationToken);

    /// <summary>Deletes the first answer (interactions/receiving-and-responding.mdx#delete-original-interaction-response).</summary>
    public Task DeleteOriginalResponseAsync(Interaction interaction, CancellationToken cancellationToken = default) =>
        SendAsync(Webhook(HttpMethod.Delete, interaction, OriginalPath) with { DoneCode = DiscordErrorCode.UnknownMessage }, cancellationToken);

    /// <summary>Answers once more (interactions/receiving-and-responding.mdx#create-followup-message). Not tried again after a timeout, since it might be posted twice.</summary>
    public Task<PostedMessage> CreateFollowupAsync(Interaction interaction, OutgoingMessage message, CancellationToken cancellationToken = default) =>
        SendAsync(
            Webhook(HttpMethod.Post, interaction, "") with { Body = InteractionBody(message), Query = "?wait=true", RepeatsSafely = false },
            DiscordJson.Default.PostedMessage,
            cancellationToken);

    /// <summary>Changes a later answer (interactions/receiving-and-responding.mdx#edit-followup-message).</summary>
    public Task<PostedMessage> EditFollowupAsync(Interaction interaction, Snowflake message, OutgoingMessage changes, CancellationToken cancellationToken = default) =>
        SendAsync(Webhook(HttpMethod.Patch, interaction, MessagePath, $"/messages/{message}") with { Body = InteractionBody(changes) }, DiscordJson.Default.PostedMessage, cancellationToken);

    /// <summary>Deletes a later answer (interactions/receiving-and-responding.mdx#delete-followup-message).</summary>
    public Task DeleteFollowupAsync(Interaction interaction, Snowflake message, CancellationToken cancellationToken = default) =>
        SendAsync(Webhook(HttpMethod.Delete, interaction, MessagePath, $"/messages/{message}") with { DoneCode = DiscordErrorCode.UnknownMessage }, cancellationToken);

    private static RestRequest Webhook(HttpMethod method, Interaction interaction, string template, string? rest = null)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return new RestRequest(method, Route.Webhook(interaction.ApplicationId, interaction.Token, template, rest)) { Authorized = false };
    }

    private static RestBody InteractionBody(OutgoingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return RestBody.Of(MessagePayload.ForInteraction(message), OutgoingJson.Default.MessagePayload, message.Files);
    }
}
