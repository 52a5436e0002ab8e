using ChatBot.Settings.Sources;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Settings;

/// <summary>The settings that count, as the program's configuration. What takes their place has been checked.</summary>
internal sealed class LiveSettings(SettingsSources sources, SettingsSnapshot first) : ConfigurationProvider, IConfigurationSource
{
    private volatile SettingsSnapshot _snapshot = first;

    public SettingsSources Sources => sources;

    public SettingsSnapshot Snapshot => _snapshot;

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    public override void Load() => Data = _snapshot.Effective.ToDictionary(each => each.Key, each => each.Value.Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes over settings that are well, and tells those who follow them.</summary>
    public void Use(SettingsSnapshot snapshot)
    {
        _snapshot = snapshot;
        Load();
        OnReload();
    }
}
