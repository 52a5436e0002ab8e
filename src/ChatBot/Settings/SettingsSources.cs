using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Settings;

/// <summary>Where settings come from; the later source wins.</summary>
internal static class SettingsSources
{
    private const string FileName = "appsettings.json";

    /// <summary>Adds the settings file, the environment and the command line, in this order.</summary>
    public static IConfigurationBuilder AddSettings(
        this IConfigurationBuilder configuration,
        string currentDirectory,
        string programDirectory,
        IEnumerable<KeyValuePair<string, string?>> commandLine)
    {
        var file = FindFile(currentDirectory, programDirectory);
        try
        {
            if (file is not null)
                configuration.AddJsonStream(new MemoryStream(File.ReadAllBytes(file)));
            configuration.AddEnvironmentVariables("ChatBot_");
            configuration.AddEnvironmentVariables("ChatBot__");
            configuration.AddInMemoryCollection(commandLine);
            return configuration;
        }
        catch (Exception exception) when (exception is FormatException or JsonException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([$"{file}: {(exception.InnerException ?? exception).Message}"], exception);
        }
    }

    private static string? FindFile(string currentDirectory, string programDirectory) =>
        new[] { currentDirectory, programDirectory }.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);
}
