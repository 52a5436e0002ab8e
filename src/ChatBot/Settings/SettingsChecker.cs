using ChatBot.Settings.Catalog;
using ChatBot.Settings.Sources;
using Microsoft.Extensions.Configuration;

namespace ChatBot.Settings;

/// <summary>Finds all that is wrong with what was set, and says where.</summary>
internal sealed class SettingsChecker
{
    private const string SchemaKey = "$schema";

    private readonly SettingsSnapshot _snapshot;
    private readonly List<SettingsFault> _faults;
    private readonly HashSet<string> _unusable = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Where, string Key)> _told = [];

    private SettingsChecker(SettingsSnapshot snapshot) => (_snapshot, _faults) = (snapshot, [.. snapshot.Faults]);

    public static IReadOnlyList<SettingsFault> Check(SettingsSnapshot snapshot)
    {
        var checker = new SettingsChecker(snapshot);
        foreach (var entry in snapshot.Entries) checker.CheckEntry(entry);
        checker.CheckSections();
        return checker._faults;
    }

    private void CheckEntry(SettingEntry entry)
    {
        if (entry.Key == SchemaKey && entry.Source is SettingSource.File or SettingSource.UserSecrets) return;
        var segments = entry.Key.Split(':');
        if (SettingsCatalog.Find(segments) is not { } key)
        {
            if (string.IsNullOrEmpty(entry.Value) && SettingsCatalog.Keys.Any(each => each.IsWithin(segments))) return;
            var (path, sentence) = UnknownKey.Explain(segments, entry.Value);
            _unusable.Add(entry.Key);
            if (_told.Add((entry.Where, path.ToUpperInvariant()))) _faults.Add(new SettingsFault(entry.Origin, sentence));
        }
        else if (Refusal(key, entry.Source) is { } refusal)
        {
            _faults.Add(new SettingsFault(entry.Origin, refusal));
        }
        else if (entry.Value is { } value && _snapshot.Effective[entry.Key] == entry && !key.IsOfType(value))
        {
            _unusable.Add(entry.Key);
            _faults.Add(new SettingsFault(entry.Origin, Sentence(key.IsItem ? entry.Key : key.Path, key, value, $"must be {key.Allowed}")));
        }
    }

    /// <summary>What of the right type is not what it must be, the generated validators say.</summary>
    private void CheckSections()
    {
        var usable = new ConfigurationBuilder()
            .AddInMemoryCollection(_snapshot.Effective.Where(each => !_unusable.Contains(each.Key)).Select(each => KeyValuePair.Create(each.Key, each.Value.Value)))
            .Build();
        foreach (var section in SettingsCatalog.Sections)
        {
            foreach (var (member, fault) in section.Validate(usable))
            {
                var path = AsWritten(usable, member);
                var entry = _snapshot.Effective.GetValueOrDefault(path);
                var origin = entry ?? _snapshot.Effective.Values.FirstOrDefault(each => each.Key.StartsWith(ParentOf(path) + ":", StringComparison.OrdinalIgnoreCase));
                _faults.Add(new SettingsFault(origin?.Origin, Sentence(path, SettingsCatalog.Find(path.Split(':')), entry?.Value, fault)));
            }
        }
    }

    internal static string Sentence(string path, SettingsKey? key, string? value, string fault) => (key, value) switch
    {
        ({ IsSecret: true }, _) => $"{path} {fault}; its value is not shown.",
        (_, null) => $"{path} is not set, but {fault}.",
        (_, "") => $"{path} is empty, but {fault}.",
        _ => $"{path} is {Redaction.Quote(value)}, but {fault}.",
    };

    private static string? Refusal(SettingsKey key, SettingSource source) => source switch
    {
        SettingSource.File when key.IsSecret => $"{key} must not stand in a settings file, which gets shared and copied: {Instead(key)}",
        SettingSource.CommandLine when key.IsSecret => $"{key} must not stand on the command line, which every user of the machine can see: {Instead(key)}",
        SettingSource.File or SettingSource.UserSecrets or SettingSource.KeyFile when key.IsEnvironmentOnly =>
            $"{key} is settled before the files are read: set it in the environment, as {VariableOf(key)} or {EnvironmentSettings.DotnetEnvironment}.",
        _ => null,
    };

    /// <summary>Where a secret is safe.</summary>
    internal static string Instead(SettingsKey key) =>
        $"set it in the environment as {VariableOf(key)}, or alone in the file /run/secrets/{key.Path.Replace(':', '_').ToLowerInvariant()}.";

    internal static string VariableOf(SettingsKey key) => $"ChatBot__{key.Path.Replace(":", "__", StringComparison.Ordinal)}";

    /// <summary>The third of a bound list may have been written as number 7.</summary>
    private static string AsWritten(IConfiguration configuration, string member)
    {
        var path = "";
        foreach (var segment in member.Split(':'))
        {
            var children = (path.Length == 0 ? configuration.GetChildren() : configuration.GetSection(path).GetChildren()).Select(child => child.Key).ToList();
            var name = int.TryParse(segment, out var index) && !children.Contains(segment) && index < children.Count ? children[index] : segment;
            path = path.Length == 0 ? name : $"{path}:{name}";
        }

        return path;
    }

    private static string ParentOf(string path) => path[..Math.Max(0, path.LastIndexOf(':'))];
}
