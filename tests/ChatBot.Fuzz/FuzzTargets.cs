using ChatBot.Fuzz.Targets;

namespace ChatBot.Fuzz;

/// <summary>All that is fuzzed.</summary>
internal static class FuzzTargets
{
    private static readonly (string Name, Func<IFuzzTarget> Create)[] All =
    [
        ("articles", () => new ArticlesTarget()),
        ("yaml", () => new YamlTarget()),
        ("analysis", () => new AnalysisTarget()),
        ("questions", () => new QuestionsTarget()),
        ("gateway", () => new GatewayTarget()),
        ("interactions", () => new InteractionsTarget()),
        ("settings", () => new SettingsTarget()),
        ("segments", () => new SegmentsTarget()),
    ];

    public static IEnumerable<string> Names => All.Select(target => target.Name);

    /// <exception cref="FormatException">There is none of that name.</exception>
    public static IFuzzTarget Create(string name) => Array.Find(All, target => target.Name == name).Create?.Invoke()
        ?? throw new FormatException($"There is no target {name}; there are all, {string.Join(", ", Names)}.");
}
