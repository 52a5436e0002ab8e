using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>resources/channel.mdx#start-thread-from-message.</summary>
internal static class ThreadRules
{
    public static void CheckStart(JsonObject form, FormErrors errors)
    {
        Fields.Text(form, "name", "", 100, errors, required: true);
        CheckSettings(form, errors);
    }

    public static void CheckSettings(JsonObject form, FormErrors errors)
    {
        if (form["auto_archive_duration"] is not null && form.Number("auto_archive_duration") is not (60 or 1440 or 4320 or 10080))
            errors.NotOneOf("auto_archive_duration", "60, 1440, 4320, 10080");
        Fields.Number(form, "rate_limit_per_user", "", 0, 21600, errors);
    }
}
