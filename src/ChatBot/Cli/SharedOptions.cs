using System.CommandLine;
using ChatBot.Settings;

namespace ChatBot.Cli;

/// <summary>Options of every command. They stand above the settings of the same names.</summary>
internal static class SharedOptions
{
    private static readonly Option<string> Corpus = new("--corpus")
    {
        Description = "The folder with the articles. [default: corpus, here or beside the executable]",
        HelpName = "DIR",
        Recursive = true,
    };

    private static readonly Option<string> Glossary = new("--glossary")
    {
        Description = "A file with abbreviations and synonyms. [default: glossary.yml in the corpus]",
        HelpName = "FILE",
        Recursive = true,
    };

    private static readonly Option<string> Strictness = CreateStrictness();

    public static void AddTo(RootCommand root)
    {
        root.Add(Corpus);
        root.Add(Glossary);
        root.Add(Strictness);
    }

    /// <summary>The options that were given, as settings. Paths are those of the current directory and no other.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> SettingsOf(ParseResult result, string currentDirectory)
    {
        if (PathOf(Corpus) is { } corpus)
            yield return new($"{CorpusOptions.Section}:{nameof(CorpusOptions.Path)}", corpus);
        if (PathOf(Glossary) is { } glossary)
            yield return new($"{CorpusOptions.Section}:{nameof(CorpusOptions.Glossary)}", glossary);
        if (result.GetValue(Strictness) is { } strictness)
            yield return new($"{AnswersOptions.Section}:{nameof(AnswersOptions.Strictness)}", strictness);

        string? PathOf(Option<string> option)
        {
            if (result.GetValue(option) is not { } path)
                return null;
            if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
                throw new UsageException($"{option.Name} needs a path.");
            return Path.GetFullPath(path, currentDirectory);
        }
    }

    private static Option<string> CreateStrictness()
    {
        var option = new Option<string>("--strictness")
        {
            Description = "How sure to be before answering. [default: normal]",
            HelpName = "strict|normal|loose",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("strict", "normal", "loose");
        return option;
    }
}
