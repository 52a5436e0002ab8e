using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Logging</c>: what is logged. The framework reads the levels; here they are only checked.</summary>
internal sealed class LoggingOptions
{
    public const string Section = "Logging";

    private const string FormatNames = "text|json|systemd";

    [Description("The least that is logged, by category such as `ChatBot.Discord`; `Default` is all others.")]
    [OneOf("Trace|Debug|Information|Warning|Error|Critical|None")]
    [Reloads]
    public Dictionary<string, string> LogLevel { get; set; } = [];

    [Description("How lines look: `text` for people, `json` or `systemd` for programs; found out where it is not set.")]
    [OneOf(FormatNames)]
    public string? Format { get; set; }

    internal sealed class Validator : IValidateOptions<LoggingOptions>
    {
        private static readonly OneOfAttribute Formats = new(FormatNames);
        private static readonly OneOfAttribute Level = new(string.Join('|', Enum.GetNames<LogLevel>()));

        public ValidateOptionsResult Validate(string? name, LoggingOptions options)
        {
            var result = new ValidateOptionsResultBuilder();
            foreach (var (category, level) in options.LogLevel.Where(each => !Level.IsValid(each.Value)))
                result.AddError(Level.FormatErrorMessage(""), $"{nameof(LogLevel)}:{category}");
            if (!Formats.IsValid(options.Format)) result.AddError(Formats.FormatErrorMessage(""), nameof(Format));
            return result.Build();
        }
    }
}
