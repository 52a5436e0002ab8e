using System.Text;

namespace ChatBot.Cli.Completion;

internal static class FishScript
{
    public static string Write(IReadOnlyList<CompletionNode> nodes)
    {
        var options = CompletionNode.ValueOptions(nodes).ToList();
        var script = new StringBuilder(
            """
            # Completes chatbot in fish. Now: chatbot completion fish | source
            # For good: chatbot completion fish > ~/.config/fish/completions/chatbot.fish
            function __chatbot_at
              set -l at chatbot
              set -l skip no
              for word in (commandline -opc)[2..-1]
                if test $skip = yes
                  set skip no
                  continue
                end
                switch "$at $word"

            """);
        script.Append($"      case {string.Join(' ', nodes.Skip(1).Select(node => $"'{node.Path}'"))}\n        set at \"$at $word\"\n");
        script.Append($"    end\n    contains -- $word {string.Join(' ', options.Select(option => option.Text))}; and set skip yes\n  end\n  test \"$at\" = \"$argv\"\nend\ncomplete -c chatbot -f\n");
        foreach (var node in nodes)
            foreach (var word in node.Words)
                script.Append($"complete -c chatbot -n '__chatbot_at {node.Path}' {Form(word)} -d {Quote(word.Summary)}\n");
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static string Form(CompletionWord word) => word switch
    {
        { IsOption: false } => $"-a {word.Text}",
        { Takes: CompletionValue.File } => $"-l {word.Text[2..]} -r -F",
        { Takes: CompletionValue.Folder } => $"-l {word.Text[2..]} -x -a '(__fish_complete_directories)'",
        { Choices.Count: > 0 } => $"-l {word.Text[2..]} -x -a '{string.Join(' ', word.Choices)}'",
        { Takes: CompletionValue.Text } => $"-l {word.Text[2..]} -x",
        _ => $"-l {word.Text[2..]}",
    };

    private static string Quote(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
