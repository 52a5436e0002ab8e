using ChatBot.Rendering.Pages;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Rendering.Messages;

/// <summary>What is stored of members, in one paragraph.</summary>
internal sealed class PrivacyText(IOptions<StorageOptions> options)
{
    public string Paragraph =>
        "Questions that the articles do not answer, and what you say of whether an answer helped: the text, when and where, and your id only as a keyed hash. "
        + "Who uses commands for moderators, or tries to, is on record by id. "
        + $"All of it is deleted after {Counted.Of(options.Value.RetentionDays, "day")}. Nothing else of what is written here is stored; the last questions are remembered in memory, to follow edits and repeats.";
}
