using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Validation;

/// <summary>What a message that is created or edited may hold (resources/message.mdx#create-message).</summary>
internal static class MessageRules
{
    private const MessageFlags OnCreate = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsVoiceMessage | MessageFlags.IsComponentsV2;

    /// <summary>Throws 50035 with every fault, or 50006 when nothing is left to show.</summary>
    public static void CheckCreate(JsonObject form, string path, bool viaInteraction, int files)
    {
        var errors = new FormErrors();
        var flags = Flags(form);
        var isV2 = flags.HasFlag(MessageFlags.IsComponentsV2);
        CheckContents(form, path, isV2, errors);
        if (JsonReading.AsNumber(form["nonce"]) is null) Fields.Text(form, "nonce", path, 25, errors);
        if (form.Object("message_reference") is { } reference && reference.Id("message_id") is null) errors.Required(Under(path, "message_reference.message_id"));
        if ((flags & ~(OnCreate | (viaInteraction ? MessageFlags.Ephemeral : MessageFlags.None))) != MessageFlags.None)
            errors.Add(Under(path, "flags"), "MESSAGE_FLAGS_INVALID", "The flags are not allowed here.");
        errors.ThrowIfAny();
        if (IsEmpty(form, files)) throw ApiErrors.EmptyMessage();
    }

    public static void CheckEdit(JsonObject form, string path, Message edited)
    {
        var errors = new FormErrors();
        var isV2 = edited.Flags.HasFlag(MessageFlags.IsComponentsV2) || Flags(form).HasFlag(MessageFlags.IsComponentsV2);
        CheckContents(form, path, isV2, errors);
        errors.ThrowIfAny();
    }

    public static MessageFlags Flags(JsonObject form) => (MessageFlags)(form.Number("flags") ?? 0);

    private static void CheckContents(JsonObject form, string path, bool isV2, FormErrors errors)
    {
        Fields.Text(form, "content", path, 2000, errors);
        EmbedRules.Check(Fields.List(form, "embeds", path, 0, 10, errors), Under(path, "embeds"), errors);
        ComponentRules.Check(Fields.List(form, "components", path, 0, isV2 ? 40 : 5, errors), Under(path, "components"), isV2, errors);
        AllowedMentionRules.Check(form, path, errors);
        if (!isV2) return;

        foreach (var field in (ReadOnlySpan<string>)["content", "embeds", "poll", "sticker_ids"])
        {
            if (form[field] is JsonArray { Count: > 0 } or JsonObject || !string.IsNullOrEmpty(JsonReading.AsText(form[field])))
                errors.Add(Under(path, field), "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
        }
    }

    private static bool IsEmpty(JsonObject form, int files) =>
        TextLength.IsBlank(form.Text("content"))
        && files == 0
        && form.Array("embeds") is not { Count: > 0 }
        && form.Array("components") is not { Count: > 0 }
        && form.Array("sticker_ids") is not { Count: > 0 }
        && form.Object("poll") is null
        && form.Object("message_reference")?.Number("type") != 1;

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
