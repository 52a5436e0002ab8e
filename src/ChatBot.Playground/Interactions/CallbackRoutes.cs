using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Rest;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Interactions;

/// <summary>interactions/receiving-and-responding.mdx#create-interaction-response.</summary>
internal sealed class CallbackRoutes(WorldState world, InteractionDesk interactions, InteractionMessages messages, MessageDesk desk) : IRouteSource
{
    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/interactions/{interaction_id}/{interaction_token}/callback", "interaction", Answer) { NeedsToken = false, IsUnderGlobalLimit = false },
    ];

    private ApiResult Answer(ApiRequest request)
    {
        var interaction = interactions.ToBeAnswered(request.Id("interaction_id"), request.Text("interaction_token"));
        var form = request.Form;
        var type = (CallbackType)(form.Number("type") ?? throw ApiErrors.Form("type", "BASE_TYPE_REQUIRED", "This field is required"));
        if (!Fits(type, interaction)) throw ApiErrors.Form("type", "BASE_TYPE_CHOICES", $"Interaction of type {(int)interaction.Type} cannot be answered with {(int)type}.");
        var data = form.Object("data") ?? [];
        Check(type, data, interaction, request.Files.Count);

        switch (type)
        {
            case CallbackType.Message:
                interaction.Original = messages.Post(interaction, data, request.Files, isFollowup: false);
                break;
            case CallbackType.DeferredMessage:
                interaction.Original = messages.PostPlaceholder(interaction, data);
                break;
            case CallbackType.DeferredUpdate:
                interaction.Original = interaction.Source;
                break;
            case CallbackType.UpdateMessage:
                interaction.Original = interaction.Source;
                desk.Edit(interaction.Source!, data, request.Files, viaInteraction: true);
                break;
        }

        interactions.Answered(interaction, type, data);
        return request.QueryFlag("with_response") ? ApiResult.Ok(Response(interaction, type)) : ApiResult.NoContent;
    }

    private static bool Fits(CallbackType type, Interaction interaction) => interaction.Type switch
    {
        InteractionType.Ping => type == CallbackType.Pong,
        InteractionType.ApplicationCommand => type is CallbackType.Message or CallbackType.DeferredMessage or CallbackType.Modal,
        InteractionType.Autocomplete => type == CallbackType.Autocomplete,
        InteractionType.MessageComponent => type is CallbackType.Message or CallbackType.DeferredMessage or CallbackType.DeferredUpdate or CallbackType.UpdateMessage or CallbackType.Modal,
        _ => type is CallbackType.Message or CallbackType.DeferredMessage
            || (type is CallbackType.DeferredUpdate or CallbackType.UpdateMessage && interaction.Source is not null),
    };

    private static void Check(CallbackType type, JsonObject data, Interaction interaction, int files)
    {
        var errors = new FormErrors();
        switch (type)
        {
            case CallbackType.Message:
                MessageRules.CheckCreate(data, "data", viaInteraction: true, files);
                break;
            case CallbackType.DeferredMessage:
                if ((MessageRules.Flags(data) & ~MessageFlags.Ephemeral) != MessageFlags.None) errors.Add("data.flags", "MESSAGE_FLAGS_INVALID", "Only EPHEMERAL can be set on a deferred response.");
                break;
            case CallbackType.UpdateMessage:
                MessageRules.CheckEdit(data, "data", interaction.Source!);
                break;
            case CallbackType.Autocomplete:
                ChoiceRules.Check(data, "choices", "data", FocusedType(interaction.Data) ?? 3, errors);
                break;
            case CallbackType.Modal:
                ModalRules.Check(data, errors);
                break;
        }

        errors.ThrowIfAny();
    }

    private static long? FocusedType(JsonObject data)
    {
        foreach (var option in data.Objects("options"))
        {
            if (option.Flag("focused") == true) return option.Number("type");
            if (FocusedType(option) is { } inner) return inner;
        }

        return null;
    }

    /// <summary>interactions/receiving-and-responding.mdx#interaction-callback-interaction-callback-response-object.</summary>
    private JsonObject Response(Interaction interaction, CallbackType type)
    {
        var about = new JsonObject { ["id"] = interaction.Id.ToString(), ["type"] = (int)interaction.Type };
        var resource = new JsonObject { ["type"] = (int)type };
        if (interaction.Original is { } original)
        {
            about["response_message_id"] = original.Id.ToString();
            about["response_message_loading"] = original.Flags.HasFlag(MessageFlags.Loading);
            about["response_message_ephemeral"] = original.EphemeralFor is not null;
            if (type is CallbackType.Message or CallbackType.UpdateMessage or CallbackType.DeferredMessage) resource["message"] = world.Json.ForRest(original, readsContent: true);
        }

        return new JsonObject { ["interaction"] = about, ["resource"] = resource };
    }
}
