using System.Globalization;
using ChatBot.Settings.Catalog;
using ChatBot.Settings.Sources;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Settings;

/// <summary>What a setting is now.</summary>
/// <param name="Key">The setting.</param>
/// <param name="Path">Its key, with the place in a list or the name that the operator chose.</param>
/// <param name="Value">Its value, for people; secrets are “set” or “not set”.</param>
/// <param name="Origin">Where it was set; null where it was not.</param>
internal sealed record EffectiveSetting(SettingsKey Key, string Path, string? Value, string? Origin)
{
    /// <summary>Every setting, in the order of the reference; of lists, what each entry has.</summary>
    public static IEnumerable<EffectiveSetting> AllOf(SettingsSnapshot snapshot) => SettingsCatalog.Keys.SelectMany(key => PathsOf(key, snapshot).Select(path => Of(key, path, snapshot))).DistinctBy(setting => setting.Path);

    private static List<string> PathsOf(SettingsKey key, SettingsSnapshot snapshot)
    {
        if (!key.IsItem) return [key.Path];
        var place = Array.FindIndex(key.Segments, segment => segment is SettingsKey.Index or SettingsKey.AnyName);
        var list = string.Join(':', key.Segments[..place]);
        var entries = snapshot.Effective.Keys
            .Select(path => path.Split(':'))
            .Where(path => path.Length > place && string.Join(':', path[..place]).Equals(list, StringComparison.OrdinalIgnoreCase))
            .Select(path => path[place])
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(name => name, ConfigurationKeyComparer.Instance)
            .Select(name => string.Join(':', [list, name, .. key.Segments[(place + 1)..]]))
            .ToList();
        return entries.Count > 0 ? entries : [list];
    }

    private static EffectiveSetting Of(SettingsKey key, string path, SettingsSnapshot snapshot)
    {
        var entry = snapshot.Effective.GetValueOrDefault(path);
        var isEmptyList = key.IsItem && path.Split(':').Length < key.Segments.Length;
        var value = entry?.Value ?? (isEmptyList ? null : TextOf(key.Default));
        return new EffectiveSetting(key, path, key.IsSecret ? SecretOf(entry?.Value) : value is null ? null : Redaction.Of(value), entry?.Origin);
    }

    internal static string? TextOf(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        Enum => value.ToString()!.ToLowerInvariant(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string SecretOf(string? value) => string.IsNullOrWhiteSpace(value) ? "not set" : "set";
}
