using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Logging</c>, as far as it is ours; the rest is the framework's.</summary>
internal sealed partial class LoggingOptions
{
    public const string Section = "Logging";

    /// <summary>How lines look: <c>text</c> for people, <c>json</c> or <c>systemd</c> for programs; found out where it is not set.</summary>
    [RegularExpression("(?i)text|json|systemd", ErrorMessage = "Logging:Format must be text, json or systemd.")]
    public string? Format { get; set; }

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<LoggingOptions>;
}
