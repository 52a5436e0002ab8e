using System.Collections.Frozen;
using System.Reflection;

namespace ChatBot.Knowledge.Answering;

/// <summary>Words of English that tell little or nothing of what a message is about.</summary>
internal static class CommonWords
{
    /// <summary>Never looked up: "the", "should", "what".</summary>
    public static FrozenSet<string> Function { get; } = Load("function-words");

    /// <summary>Looked up, but hardly missed: "get", "good", "thing".</summary>
    public static FrozenSet<string> Generic { get; } = Load("generic-words");

    /// <summary>Greetings, thanks, laughter.</summary>
    public static FrozenSet<string> Chatter { get; } = Load("chatter");

    /// <summary>All of them; some more than once.</summary>
    public static IEnumerable<string> All() => Function.Concat(Generic).Concat(Chatter);

    private static FrozenSet<string> Load(string name)
    {
        var resource = $"{typeof(CommonWords).Namespace}.Words.{name}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The word list {resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var words = new HashSet<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            words.UnionWith(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words.ToFrozenSet();
    }
}
