using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ChatBot.Storage;

/// <summary>What moderators set by commands. Read from memory; a change is on the disk before it counts.</summary>
internal sealed class SettingsStore(Database database, ILogger<SettingsStore> logger)
{
    private readonly Lock _turn = new();
    private volatile ImmutableDictionary<(string Guild, string? Channel, string Key), Setting> _settings = database.Read(connection => connection.Query(
        "SELECT guild, channel, key, value FROM settings",
        row => new Setting(row.GetString(0), row.GetString(1) is { Length: > 0 } channel ? channel : null, row.GetString(2), row.GetString(3))))
        .ToImmutableDictionary(KeyOf);

    public string? Get(string guild, string? channel, string key) => _settings.GetValueOrDefault((guild, channel, key))?.Json;

    public bool TryGet<T>(string guild, string? channel, string key, JsonTypeInfo<T> type, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (Get(guild, channel, key) is not { } json) return false;
        try
        {
            value = JsonSerializer.Deserialize(json, type);
            return value is not null;
        }
        catch (JsonException exception)
        {
            Log.SettingUnreadable(logger, key, guild, exception.Message);
            return false;
        }
    }

    /// <summary>All that a guild set, for itself first.</summary>
    public IReadOnlyList<Setting> List(string guild) =>
        [.. _settings.Values.Where(setting => setting.Guild == guild).OrderBy(setting => setting.Channel, StringComparer.Ordinal).ThenBy(setting => setting.Key, StringComparer.Ordinal)];

    /// <summary>What all guilds set.</summary>
    public IEnumerable<Setting> All => _settings.Values;

    /// <summary>Sets several at once, or takes them back where the value is null, and writes what belongs to the change with it: all or nothing.</summary>
    public void Change(string guild, string? channel, IReadOnlyDictionary<string, string?> values, Func<SqliteConnection, int> record)
    {
        lock (_turn)
        {
            database.Write(connection =>
            {
                foreach (var (key, json) in values)
                {
                    if (json is null) Remove(connection, guild, channel, key);
                    else Set(connection, new Setting(guild, channel, key, json));
                }

                return record(connection);
            });
            var changed = _settings.ToBuilder();
            foreach (var (key, json) in values)
            {
                if (json is null) changed.Remove((guild, channel, key));
                else changed[(guild, channel, key)] = new Setting(guild, channel, key, json);
            }

            _settings = changed.ToImmutable();
        }
    }

    public void Set<T>(string guild, string? channel, string key, T value, JsonTypeInfo<T> type) => Set(guild, channel, key, JsonSerializer.Serialize(value, type));

    public void Set(string guild, string? channel, string key, string json)
    {
        using (JsonDocument.Parse(json))
        {
            // What is no JSON is refused here.
        }

        var setting = new Setting(guild, channel, key, json);
        lock (_turn)
        {
            database.Write(connection => Set(connection, setting));
            _settings = _settings.SetItem(KeyOf(setting), setting);
        }
    }

    /// <summary>False where it was not set.</summary>
    public bool Remove(string guild, string? channel, string key)
    {
        lock (_turn)
        {
            var removed = database.Write(connection => Remove(connection, guild, channel, key));
            _settings = _settings.Remove((guild, channel, key));
            return removed > 0;
        }
    }

    private static int Set(SqliteConnection connection, Setting setting) => connection.Execute(
        "INSERT OR REPLACE INTO settings (guild, channel, key, value) VALUES (@guild, @channel, @key, @json)",
        ("@guild", setting.Guild),
        ("@channel", setting.Channel ?? ""),
        ("@key", setting.Key),
        ("@json", setting.Json));

    private static int Remove(SqliteConnection connection, string guild, string? channel, string key) => connection.Execute(
        "DELETE FROM settings WHERE guild = @guild AND channel = @channel AND key = @key",
        ("@guild", guild),
        ("@channel", channel ?? ""),
        ("@key", key));

    private static (string Guild, string? Channel, string Key) KeyOf(Setting setting) => (setting.Guild, setting.Channel, setting.Key);
}
