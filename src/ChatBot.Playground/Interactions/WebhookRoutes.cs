using ChatBot.Playground.Rest;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Interactions;

/// <summary>interactions/receiving-and-responding.mdx#followup-messages.</summary>
internal sealed class WebhookRoutes(WorldState world, InteractionDesk interactions, InteractionMessages messages, MessageDesk desk) : IRouteSource
{
    private const string Webhook = "/webhooks/{webhook_id}/{webhook_token}";
    private const string Original = Webhook + "/messages/@original";
    private const string One = Webhook + "/messages/{message_id}";

    public IEnumerable<ApiRoute> Routes =>
    [
        Route("POST", Webhook, FollowUp),
        Route("GET", Original, request => Show(Find(request))),
        Route("PATCH", Original, Edit),
        Route("DELETE", Original, Delete),
        Route("GET", One, request => Show(Find(request))),
        Route("PATCH", One, Edit),
        Route("DELETE", One, Delete),
    ];

    private static ApiRoute Route(string method, string template, Func<ApiRequest, ApiResult> handle) =>
        new(method, template, "webhook", handle) { NeedsToken = false, IsUnderGlobalLimit = false };

    private ApiResult FollowUp(ApiRequest request)
    {
        var interaction = Interaction(request);
        var form = request.Form;
        MessageRules.CheckCreate(form, "", viaInteraction: true, request.Files.Count);
        if (interaction.Original is not { } original || !original.Flags.HasFlag(MessageFlags.Loading) || original.IsDeleted)
            return Show(messages.Post(interaction, form, request.Files, isFollowup: true));

        desk.Edit(original, form, request.Files, viaInteraction: true);
        return Show(original);
    }

    private ApiResult Edit(ApiRequest request)
    {
        var message = Find(request);
        MessageRules.CheckEdit(request.Form, "", message);
        Interaction(request).HasFollowed = true;
        desk.Edit(message, request.Form, request.Files, viaInteraction: true);
        return Show(message);
    }

    private ApiResult Delete(ApiRequest request)
    {
        desk.Delete(Find(request));
        return ApiResult.NoContent;
    }

    private Message Find(ApiRequest request)
    {
        var interaction = Interaction(request);
        var id = request.Text("message_id");
        var found = id is "" or "@original"
            ? interaction.Original
            : world.FindMessage(request.Id("message_id")) is { } named && (interaction.Followups.Contains(named) || interaction.Original == named) ? named : null;
        return found is { IsDeleted: false } ? found : throw ApiErrors.UnknownMessage();
    }

    private Interaction Interaction(ApiRequest request) => interactions.ByToken(request.Id("webhook_id"), request.Text("webhook_token"));

    private ApiResult Show(Message message) => ApiResult.Ok(world.Json.ForRest(message, readsContent: true));
}
