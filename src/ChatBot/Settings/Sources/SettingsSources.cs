using ChatBot.Cli;
using ChatBot.Settings.Rules;

namespace ChatBot.Settings.Sources;

/// <summary>Where settings come from, in the order in which the later wins: files, secrets, the environment, the command line.</summary>
internal sealed class SettingsSources
{
    private const string FileName = "appsettings.json";
    private const string UserSecretsId = "chatbot";
    private const string CredentialsDirectory = "CREDENTIALS_DIRECTORY";
    private const string Development = "Development";

    private readonly Shell _shell;
    private readonly IReadOnlyList<SettingEntry> _commandLine;
    private readonly IReadOnlyList<SettingEntry> _environment;

    public SettingsSources(Shell shell, IEnumerable<SettingEntry> commandLine)
    {
        _shell = shell;
        _commandLine = [.. commandLine];
        _environment = [.. EnvironmentSettings.Read(shell.Environment)];
        var named = _environment.Concat(_commandLine).LastOrDefault(entry => entry.Key.Equals(nameof(ProgramOptions.Environment), StringComparison.OrdinalIgnoreCase))?.Value;
        // What cannot be a name is told as a fault of the setting, not as a file that is not there.
        Environment = named is not null && new NameAttribute().IsValid(named) ? named : new ProgramOptions().Environment;
        var folder = new[] { shell.CurrentDirectory, shell.ProgramDirectory }.FirstOrDefault(each => File.Exists(Path.Combine(each, FileName))) ?? shell.CurrentDirectory;
        Files = [.. FilesIn(folder)];
    }

    public string Environment { get; }

    /// <summary>The files of settings that are read where they are there, and that alone are watched.</summary>
    public IReadOnlyList<(string Path, SettingSource Source)> Files { get; }

    /// <summary>Everything that is set now.</summary>
    public SettingsSnapshot Read()
    {
        List<SettingEntry> entries = [];
        List<SettingsFault> faults = [];
        foreach (var (path, source) in Files) JsonSettings.Read(path, source, entries, faults);
        foreach (var folder in new[] { _shell.SecretsDirectory, _shell.Environment.GetValueOrDefault(CredentialsDirectory) })
            if (!string.IsNullOrEmpty(folder)) KeyFiles.Read(folder, entries, faults);
        entries.AddRange(_environment);
        entries.AddRange(_commandLine);
        return new SettingsSnapshot(entries, faults);
    }

    private IEnumerable<(string Path, SettingSource Source)> FilesIn(string folder)
    {
        yield return (Path.Combine(folder, FileName), SettingSource.File);
        yield return (Path.Combine(folder, $"appsettings.{Environment}.json"), SettingSource.File);
        if (Environment.Equals(Development, StringComparison.OrdinalIgnoreCase) && UserSecrets() is { } secrets) yield return (secrets, SettingSource.UserSecrets);
    }

    /// <summary>Where <c>dotnet user-secrets</c> keeps them.</summary>
    private string? UserSecrets()
    {
        if (_shell.Environment.GetValueOrDefault("APPDATA") is { Length: > 0 } data) return Path.Combine(data, "Microsoft", "UserSecrets", UserSecretsId, "secrets.json");
        return _shell.Environment.GetValueOrDefault("HOME") is { Length: > 0 } home ? Path.Combine(home, ".microsoft", "usersecrets", UserSecretsId, "secrets.json") : null;
    }
}
