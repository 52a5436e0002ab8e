namespace ChatBot.Settings.Sources;

/// <summary>Variables such as <c>ChatBot__Limits__MemberBurst</c>, in whatever case.</summary>
internal static class EnvironmentSettings
{
    private const string Prefix = "ChatBot__";
    private const string ShortPrefix = "ChatBot_";

    public const string DotnetEnvironment = "DOTNET_ENVIRONMENT";

    public static IEnumerable<SettingEntry> Read(IReadOnlyDictionary<string, string> variables)
    {
        if (variables.TryGetValue(DotnetEnvironment, out var environment) && environment.Length > 0)
            yield return new SettingEntry(nameof(ProgramOptions.Environment), environment, SettingSource.Environment, $"environment variable {DotnetEnvironment}");
        foreach (var (name, value) in variables.OrderBy(variable => variable.Key, StringComparer.OrdinalIgnoreCase))
            if (KeyOf(name) is { Length: > 0 } key) yield return new SettingEntry(key, value, SettingSource.Environment, $"environment variable {name}");
    }

    /// <summary>What begins with one underscore is ours where it names a section: CHATBOT_PORT is what Kubernetes sets for a service of that name.</summary>
    private static string? KeyOf(string name)
    {
        if (name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return ToKey(name[Prefix.Length..]);
        if (!name.StartsWith(ShortPrefix, StringComparison.OrdinalIgnoreCase)) return null;
        return name.IndexOf("__", StringComparison.Ordinal) > 0 ? ToKey(name[ShortPrefix.Length..]) : null;
    }

    private static string ToKey(string name) => name.Replace("__", ":", StringComparison.Ordinal);
}
