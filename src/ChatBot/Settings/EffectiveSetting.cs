using ChatBot.Settings.Catalog;
using ChatBot.Settings.Sources;

namespace ChatBot.Settings;

/// <summary>What a setting is now.</summary>
/// <param name="Key">The setting.</param>
/// <param name="Path">Its key, with the place in a list or the name that the operator chose.</param>
/// <param name="Value">Its value, for people; secrets are “set” or “not set”.</param>
/// <param name="Origin">Where it was set; null where it was not.</param>
internal sealed record EffectiveSetting(SettingsKey Key, string Path, string? Value, string? Origin)
{
    /// <summary>Every setting, in the order of the reference.</summary>
    public static IEnumerable<EffectiveSetting> AllOf(SettingsSnapshot snapshot) => SettingsCatalog.Keys.SelectMany(key => Of(key, snapshot));

    private static IEnumerable<EffectiveSetting> Of(SettingsKey key, SettingsSnapshot snapshot)
    {
        var set = snapshot.Effective.Values
            .Where(entry => key.Matches(entry.Key.Split(':')))
            .OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase)
            .Select(entry => new EffectiveSetting(key, key.IsItem ? entry.Key : key.Path, key.IsSecret ? SecretOf(entry.Value) : Redaction.Of(entry.Value!), entry.Origin))
            .ToList();
        return set.Count > 0 ? set : [new EffectiveSetting(key, key.Path, key.IsSecret ? SecretOf(null) : TextOf(key.Default), null)];
    }

    internal static string? TextOf(object? value) => value switch
    {
        null => null,
        bool yes => yes ? "true" : "false",
        Enum => value.ToString()!.ToLowerInvariant(),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static string SecretOf(string? value) => string.IsNullOrWhiteSpace(value) ? "not set" : "set";
}
