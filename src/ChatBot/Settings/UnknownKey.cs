using ChatBot.Settings.Catalog;
using ChatBot.Texts;

namespace ChatBot.Settings;

/// <summary>Says of a key that no setting has what may have been meant. A misspelt one would otherwise be ignored in silence.</summary>
internal static class UnknownKey
{
    /// <summary>The part of the key that is wrong, and why.</summary>
    public static (string Path, string Sentence) Explain(string[] key, string? value)
    {
        if (SettingsCatalog.Keys.FirstOrDefault(each => each.IsAbove(key)) is { } single)
        {
            var path = Join(key[..single.Segments.Length]);
            return (path, $"{path} must be {single.Allowed}, not a section or a list.");
        }

        if (Below(key) is { Count: > 0 } parts)
        {
            var path = Join(key);
            var given = value is null ? "empty" : Redaction.Quote(value);
            return (path, parts[0] switch
            {
                SettingsKey.Index => $"{path} is {given}, but must be a list.",
                SettingsKey.AnyName => $"{path} is {given}, but must be a section of names, each with its value.",
                _ => $"{path} is {given}, but must be a section, with {string.Join(", ", parts)}.",
            });
        }

        var known = key.Length - 1;
        while (known > 0 && Below(key[..known]).Count == 0) known--;
        return Explain(key, known);
    }

    private static (string Path, string Sentence) Explain(string[] key, int known)
    {
        var names = Below(key[..known]);
        var path = Join(key[..(known + 1)]);
        if (names is [SettingsKey.Index]) return (Join(key[..known]), $"{Join(key[..known])} must be a list, not a section.");

        var parent = known == 0 ? "" : CanonicalOf(key[..known]) + ":";
        var noun = known == 0 && key.Length > 1 ? "section" : "setting";
        var advice = Nearest.Of(key[known], names) is { } nearest
            ? $"did you mean {parent}{nearest}?"
            : Elsewhere(key[^1]) is { } other ? $"did you mean {other}?" : $"{(known == 0 ? "there are" : $"{Join(key[..known])} has")} {string.Join(", ", names)}.";
        return (path, $"{path} is not a {noun}; {advice}");
    }

    /// <summary>A setting of that name in another section, where there is just one.</summary>
    private static string? Elsewhere(string name) =>
        SettingsCatalog.Keys.Where(key => !key.IsItem && key.Segments[^1].Equals(name, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() is [var only] ? only.Path : null;

    private static List<string> Below(string[] key) =>
        [.. SettingsCatalog.Keys.Where(each => each.IsWithin(key)).Select(each => each.Segments[key.Length]).Distinct()];

    /// <summary>The key with the case that the options have.</summary>
    private static string CanonicalOf(string[] key)
    {
        var segments = SettingsCatalog.Keys.First(each => each.IsWithin(key)).Segments;
        return Join([.. key.Select((name, i) => segments[i] is SettingsKey.Index or SettingsKey.AnyName ? name : segments[i])]);
    }

    private static string Join(string[] key) => string.Join(':', key);
}
