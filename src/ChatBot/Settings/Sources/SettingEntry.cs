namespace ChatBot.Settings.Sources;

/// <summary>A setting as somebody wrote it.</summary>
/// <param name="Key">Its key, as they wrote it, with colons.</param>
/// <param name="Value">Its value; null for an empty section or an empty list.</param>
/// <param name="Source">The kind of place.</param>
/// <param name="Where">The place, as they know it: a file, a variable, an option.</param>
/// <param name="Line">The line in the file, from 1; 0 where there are none.</param>
internal sealed record SettingEntry(string Key, string? Value, SettingSource Source, string Where, int Line = 0)
{
    public string Origin => Line > 0 ? $"{Where}:{Line}" : Where;
}
