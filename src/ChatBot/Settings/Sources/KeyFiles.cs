using ChatBot.Settings.Catalog;

namespace ChatBot.Settings.Sources;

/// <summary>
/// Files that hold one value each, as Docker, Kubernetes and systemd give secrets to a program. They are named as the
/// variables are, <c>Discord__Token</c> or <c>ChatBot__Discord__Token</c>, or in the way of such files, <c>discord_token</c>,
/// <c>discord-token</c> or <c>chatbot.discord.token</c>. Others in the folder are somebody else's.
/// </summary>
internal static class KeyFiles
{
    private const string Program = "ChatBot";
    private const int LargestFile = 100_000;

    public static void Read(string folder, List<SettingEntry> entries, List<SettingsFault> faults)
    {
        try
        {
            if (!Directory.Exists(folder)) return;
            foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
                if (KeyOf(Path.GetFileName(file)) is { } key) Read(file, key, entries, faults);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SettingsFault(folder, $"It cannot be read: {exception.Message}"));
        }
    }

    /// <summary>The key that a file's name stands for; null where it is not for this program.</summary>
    internal static string? KeyOf(string name)
    {
        if (name.Contains("__", StringComparison.Ordinal))
        {
            var words = name.Split("__");
            var ours = words[0].Equals(Program, StringComparison.OrdinalIgnoreCase);
            return ours || SettingsCatalog.Find(words[0]) is not null ? string.Join(':', ours ? words[1..] : words) : null;
        }

        var plain = Plain(name);
        return SettingsCatalog.Keys
            .FirstOrDefault(key => !key.IsItem && key.Segments.Length > 1 && (plain == Plain(key.Path) || plain == Plain(Program + key.Path)))?.Path;

        static string Plain(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
    }

    private static void Read(string file, string key, List<SettingEntry> entries, List<SettingsFault> faults)
    {
        try
        {
            if (new FileInfo(file).Length > LargestFile) faults.Add(new SettingsFault(file, $"It is larger than a value of {key} can be."));
            else entries.Add(new SettingEntry(key, File.ReadAllText(file).TrimEnd('\r', '\n'), SettingSource.KeyFile, file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SettingsFault(file, $"{key} cannot be read from it: {exception.Message}"));
        }
    }
}
