using ChatBot.Settings;
using ChatBot.Storage;

namespace ChatBot.Moderation.Policies;

/// <summary>Sets policies, and keeps on record who did. All of a change counts at once, or nothing of it.</summary>
internal sealed class PolicyEditor(SettingsStore store, AuditLog audit)
{
    /// <summary>Sets what is given; tells in a sentence why nothing was, or null.</summary>
    public string? Set(string guild, string? channel, string who, IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == 0) return $"Say what to set: {string.Join(", ", PolicyKey.All.SkipLast(1).Select(key => $"`{key}`"))} or `{PolicyKey.All[^1]}`.";
        if (values.Select(value => Fault(guild, channel, value.Key, value.Value)).FirstOrDefault(fault => fault is not null) is { } fault) return fault;
        Change(guild, channel, who, "settings-set", values.ToDictionary(value => value.Key, value => (string?)value.Value.ToLowerInvariant()));
        return null;
    }

    /// <summary>Takes back what was set, all of it where no key is given.</summary>
    public void Reset(string guild, string? channel, string who, string? key)
    {
        var set = store.List(guild).Where(setting => setting.Channel == channel && (key is null || setting.Key == key));
        var values = set.ToDictionary(setting => setting.Key, _ => (string?)null);
        if (values.Count > 0) Change(guild, channel, who, "settings-reset", values);
    }

    private static string? Fault(string guild, string? channel, string key, string value)
    {
        if (key == PolicyKey.ModeratorRole && channel is not null) return "The moderator role counts for the whole server: leave `channel` out.";
        // The role of everyone has the server's identifier.
        if (key is PolicyKey.ModeratorRole or PolicyKey.HelperRole && value == guild) return $"`{key}` cannot be @everyone: choose a role that only some have.";
        return PolicyKey.Fault(key, value);
    }

    private void Change(string guild, string? channel, string who, string what, Dictionary<string, string?> values)
    {
        var stored = values.ToDictionary(value => value.Key, value => value.Value is { } text ? System.Text.Json.JsonSerializer.Serialize(text, SettingJson.Default.String) : null);
        var details = string.Join(", ", values.Select(value => value.Value is null ? value.Key : $"{value.Key}={value.Value}"));
        store.Change(guild, channel, stored, audit.Entry(guild, who, what, channel is null ? details : $"channel {channel}: {details}"));
    }
}
