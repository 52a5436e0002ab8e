namespace ChatBot.Settings.Sources;

/// <summary>What kind of place a setting comes from; the later wins.</summary>
internal enum SettingSource
{
    /// <summary><c>appsettings.json</c> or that of the environment.</summary>
    File,

    /// <summary>The developer's own secrets.</summary>
    UserSecrets,

    /// <summary>A file that holds one value and is named for its key.</summary>
    KeyFile,

    Environment,

    CommandLine,
}
