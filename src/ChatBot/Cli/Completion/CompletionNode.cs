using System.CommandLine;
using System.CommandLine.Completions;

namespace ChatBot.Cli.Completion;

/// <summary>A command, and what may follow it.</summary>
/// <param name="Path">Its words, from the program's name on.</param>
/// <param name="Words">The commands and options that may follow.</param>
internal sealed record CompletionNode(string Path, IReadOnlyList<CompletionWord> Words)
{
    public const string Program = "chatbot";

    public static IReadOnlyList<CompletionNode> AllOf(Command root) => [.. AllOf(root, Program, [])];

    /// <summary>Every option that takes a value, once.</summary>
    public static IEnumerable<CompletionWord> ValueOptions(IReadOnlyList<CompletionNode> nodes) =>
        nodes.SelectMany(node => node.Words).Where(word => word.Takes is CompletionValue.Text or CompletionValue.File or CompletionValue.Folder).DistinctBy(word => word.Text);

    private static IEnumerable<CompletionNode> AllOf(Command command, string path, IReadOnlyList<Option> inherited)
    {
        var options = inherited.Concat(command.Options).Where(option => !option.Hidden).DistinctBy(option => option.Name).ToList();
        var commands = command.Subcommands.Where(each => !each.Hidden).ToList();
        var arguments = command.Arguments.SelectMany(argument => Choices(argument.GetCompletions(CompletionContext.Empty))).Select(choice => new CompletionWord(choice, "", CompletionValue.None, []));
        yield return new CompletionNode(path, [.. commands.Select(each => new CompletionWord(each.Name, each.Description ?? "", CompletionValue.None, [])), .. arguments, .. options.Select(WordOf)]);
        foreach (var each in commands)
            foreach (var node in AllOf(each, $"{path} {each.Name}", [.. options.Where(option => option.Recursive)])) yield return node;
    }

    private static CompletionWord WordOf(Option option)
    {
        var takes = option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool)
            ? CompletionValue.None
            : option.HelpName switch { "FILE" => CompletionValue.File, "DIR" => CompletionValue.Folder, _ => CompletionValue.Text };
        return new CompletionWord(option.Name, option.Description ?? "", takes, takes == CompletionValue.Text ? Choices(option.GetCompletions(CompletionContext.Empty)) : []);
    }

    private static List<string> Choices(IEnumerable<CompletionItem> items) => [.. items.Select(item => item.InsertText ?? item.Label)];
}
