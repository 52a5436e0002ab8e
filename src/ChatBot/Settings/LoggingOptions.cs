using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>Section <c>Logging</c>: what is logged. It is read by the framework; here it is only checked.</summary>
[Reloads]
internal sealed class LoggingOptions
{
    public const string Section = "Logging";

    [Description("The least that is logged, by category such as `ChatBot.Discord`; `Default` is all others.")]
    [OneOf("Trace|Debug|Information|Warning|Error|Critical|None")]
    public Dictionary<string, string> LogLevel { get; set; } = [];

    internal sealed class Validator : IValidateOptions<LoggingOptions>
    {
        private static readonly OneOfAttribute Level = new(string.Join('|', Enum.GetNames<LogLevel>()));

        public ValidateOptionsResult Validate(string? name, LoggingOptions options)
        {
            var result = new ValidateOptionsResultBuilder();
            foreach (var (category, level) in options.LogLevel.Where(each => !Level.IsValid(each.Value)))
                result.AddError(Level.FormatErrorMessage(""), $"{nameof(LogLevel)}:{category}");
            return result.Build();
        }
    }
}
