namespace ChatBot.Settings.Sources;

/// <summary>All that was set at one moment.</summary>
/// <param name="Entries">What was set where; of two with one key the later counts.</param>
/// <param name="Faults">What could not be read.</param>
internal sealed record SettingsSnapshot(IReadOnlyList<SettingEntry> Entries, IReadOnlyList<SettingsFault> Faults)
{
    /// <summary>What counts, by key.</summary>
    public IReadOnlyDictionary<string, SettingEntry> Effective { get; } = Merge(Entries);

    private static Dictionary<string, SettingEntry> Merge(IReadOnlyList<SettingEntry> entries)
    {
        var merged = new Dictionary<string, SettingEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
            if (entry.Value is not null) merged[entry.Key] = entry;
        return merged;
    }
}
