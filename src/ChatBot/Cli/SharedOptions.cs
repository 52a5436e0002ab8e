using System.CommandLine;
using ChatBot.Settings;
using ChatBot.Settings.Sources;

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

    private static readonly Option<string[]> Set = new("--set")
    {
        Description = "A setting for this run, such as Limits:MemberBurst=10; may be given more than once.",
        HelpName = "KEY=VALUE",
        Recursive = true,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    public static void AddTo(RootCommand root)
    {
        root.Add(Corpus);
        root.Add(Glossary);
        root.Add(Strictness);
        root.Add(Set);
    }

    /// <summary>The options that were given, as settings. Paths are those of the current directory and no other.</summary>
    public static IEnumerable<SettingEntry> SettingsOf(ParseResult result, string currentDirectory)
    {
        if (PathOf(Corpus) is { } corpus)
            yield return new SettingEntry($"{CorpusOptions.Section}:{nameof(CorpusOptions.Path)}", corpus, SettingSource.CommandLine, "option --corpus");
        if (PathOf(Glossary) is { } glossary)
            yield return new SettingEntry($"{CorpusOptions.Section}:{nameof(CorpusOptions.Glossary)}", glossary, SettingSource.CommandLine, "option --glossary");
        if (result.GetValue(Strictness) is { } strictness)
            yield return new SettingEntry($"{AnswersOptions.Section}:{nameof(AnswersOptions.Strictness)}", strictness, SettingSource.CommandLine, "option --strictness");

        foreach (var text in result.GetValue(Set) ?? [])
            yield return Parse(text);

        string? PathOf(Option<string> option)
        {
            if (result.GetValue(option) is not { } path)
                return null;
            if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
                throw new UsageException($"{option.Name} needs a path.");
            return Path.GetFullPath(path, currentDirectory);
        }
    }

    private static SettingEntry Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        // What was written is not repeated: it may be a token.
        if (equals <= 0) throw new UsageException("--set takes KEY=VALUE, such as --set Limits:MemberBurst=10.");
        return new SettingEntry(text[..equals].Trim().Replace("__", ":", StringComparison.Ordinal), text[(equals + 1)..], SettingSource.CommandLine, $"option {Set.Name}");
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
