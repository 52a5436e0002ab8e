using System.ComponentModel;
using ChatBot.Settings.Rules;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>What stands in no section.</summary>
internal sealed partial class ProgramOptions
{
    [Description("Which `appsettings.{Environment}.json` is read after `appsettings.json`; `Development` also reads the user secrets. `DOTNET_ENVIRONMENT` says the same.")]
    [Name]
    [EnvironmentOnly]
    public string Environment { get; set; } = "Production";

    [OptionsValidator]
    internal sealed partial class Validator : IValidateOptions<ProgramOptions>;
}
