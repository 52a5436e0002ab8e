using Microsoft.Extensions.Options;

namespace ChatBot.Settings;

/// <summary>The settings cannot be used.</summary>
internal sealed class SettingsException(IReadOnlyList<string> faults, Exception? innerException = null)
    : Exception(string.Join(Environment.NewLine, faults), innerException)
{
    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;

    public static SettingsException From(Exception exception) => exception switch
    {
        SettingsException settings => settings,
        OptionsValidationException invalid => new SettingsException([.. invalid.Failures.Select(WithoutMember)], invalid),
        AggregateException several => new SettingsException([.. several.InnerExceptions.SelectMany(each => From(each).Faults)], several),
        _ => new SettingsException([exception.Message], exception),
    };

    /// <summary>The generated validators put the member in front of our own sentence.</summary>
    private static string WithoutMember(string failure) => failure.Split(": ", 2) is [_, var sentence] ? sentence : failure;
}
