using System.CommandLine;

namespace ChatBot.Cli;

/// <summary>Words to look up: quoted or not, or <c>-</c> for one question a line of standard input.</summary>
internal static class QuestionArgument
{
    public static Argument<string[]> Create(string name, string description) => new(name)
    {
        Description = description + " `-` reads one a line from standard input and writes one JSON object a line.",
        HelpName = name + " | -",
        Arity = ArgumentArity.ZeroOrMore,
    };

    /// <summary>The words as one text.</summary>
    public static string Text(ParseResult result, Argument<string[]> argument)
    {
        var words = result.GetValue(argument) ?? [];
        return words.Length > 0
            ? string.Join(' ', words)
            : throw new UsageException($"{result.CommandResult.Command.Name} needs a {argument.Name.ToLowerInvariant()}, or - to read them from standard input.");
    }

    public static bool IsStandardInput(string text) => text == "-";
}
