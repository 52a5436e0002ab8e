using System.Text;

namespace ChatBot.Cli.Completion;

internal static class ZshScript
{
    public static string Write(IReadOnlyList<CompletionNode> nodes)
    {
        var options = CompletionNode.ValueOptions(nodes).ToList();
        var script = new StringBuilder(
            """
            #compdef chatbot
            # Completes chatbot in zsh. Now: source <(chatbot completion zsh)
            # For good: chatbot completion zsh > a file named _chatbot in a folder of $fpath
            _chatbot() {
              local at=chatbot i
              local -a candidates
              for ((i = 2; i < CURRENT; i++)); do
                case ${words[i]} in

            """);
        script.Append($"      {string.Join('|', options.Select(option => option.Text))}) ((i++)); continue ;;\n    esac\n    case \"$at ${{words[i]}}\" in\n");
        script.Append($"      {string.Join('|', nodes.Skip(1).Select(node => $"'{node.Path}'"))}) at+=\" ${{words[i]}}\" ;;\n    esac\n  done\n  case ${{words[CURRENT-1]}} in\n");
        foreach (var option in options) script.Append($"    {option.Text}) {Values(option)}return ;;\n");
        script.Append("  esac\n  case $at in\n");
        foreach (var node in nodes)
        {
            script.Append($"    '{node.Path}') candidates=(\n");
            foreach (var word in node.Words) script.Append($"      {Quote($"{word.Text}:{word.Summary}")}\n");
            script.Append("    ) ;;\n");
        }

        script.Append("  esac\n  _describe chatbot candidates\n}\ncompdef _chatbot chatbot\n");
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static string Values(CompletionWord option) => option switch
    {
        { Takes: CompletionValue.File } => "_files; ",
        { Takes: CompletionValue.Folder } => "_files -/; ",
        { Choices.Count: > 0 } => $"compadd {string.Join(' ', option.Choices)}; ",
        _ => "",
    };

    private static string Quote(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
