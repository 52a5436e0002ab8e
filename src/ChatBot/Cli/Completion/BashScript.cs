using System.Text;

namespace ChatBot.Cli.Completion;

internal static class BashScript
{
    public static string Write(IReadOnlyList<CompletionNode> nodes)
    {
        var options = CompletionNode.ValueOptions(nodes).ToList();
        var script = new StringBuilder(
            """
            # Completes chatbot in bash. Now: source <(chatbot completion bash)
            # For good: chatbot completion bash > ~/.local/share/bash-completion/completions/chatbot
            _chatbot() {
              local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} path=chatbot words= i
              for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in

            """);
        script.Append($"      {string.Join('|', options.Select(option => option.Text))}) ((i++)); continue ;;\n    esac\n    case \"$path ${{COMP_WORDS[i]}}\" in\n");
        script.Append($"      {string.Join('|', nodes.Skip(1).Select(node => $"'{node.Path}'"))}) path+=\" ${{COMP_WORDS[i]}}\" ;;\n    esac\n  done\n  case $previous in\n");
        foreach (var option in options) script.Append($"    {option.Text}) {Values(option)}return ;;\n");
        script.Append("  esac\n  case $path in\n");
        foreach (var node in nodes) script.Append($"    '{node.Path}') words='{string.Join(' ', node.Words.Select(word => word.Text))}' ;;\n");
        script.Append("  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n}\ncomplete -F _chatbot chatbot\n");
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static string Values(CompletionWord option) => option switch
    {
        { Takes: CompletionValue.File } => "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -f -- \"$current\")); ",
        { Takes: CompletionValue.Folder } => "compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen -d -- \"$current\")); ",
        { Choices.Count: > 0 } => $"COMPREPLY=($(compgen -W '{string.Join(' ', option.Choices)}' -- \"$current\")); ",
        _ => "",
    };
}
