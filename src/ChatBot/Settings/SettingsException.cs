using ChatBot.Settings.Catalog;
using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>The settings cannot be used.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults, Exception? innerException = null)
    : Exception(string.Join(Environment.NewLine, faults), innerException)
{
    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;

    public static SettingsException From(IEnumerable<SettingsFault> faults) => new([.. faults.Select(fault => fault.ToString())]);

    public static SettingsException From(Exception exception) => exception switch
    {
        SettingsException settings => settings,
        OptionsValidationException invalid => new SettingsException([.. invalid.Failures.Select(failure => Sentence(invalid.OptionsType, failure))], invalid),
        AggregateException several => new SettingsException([.. several.InnerExceptions.SelectMany(each => From(each).Faults)], several),
        _ => new SettingsException([exception.Message], exception),
    };

    private static string Sentence(Type options, string failure) =>
        SettingsCatalog.Of(options)?.Read(failure) is var (key, fault) ? $"{key} {fault}." : failure;
}
