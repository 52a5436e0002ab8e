using System.Text;

namespace ChatBot.Cli.Completion;

internal static class PowerShellScript
{
    public static string Write(IReadOnlyList<CompletionNode> nodes)
    {
        var options = CompletionNode.ValueOptions(nodes).ToList();
        var script = new StringBuilder(
            """
            # Completes chatbot in PowerShell. Now: chatbot completion pwsh | Out-String | Invoke-Expression
            # For good: put that line into the file that $PROFILE names.
            Register-ArgumentCompleter -Native -CommandName chatbot -ScriptBlock {
              param($wordToComplete, $commandAst, $cursorPosition)
              $words = @{

            """);
        foreach (var node in nodes)
        {
            script.Append($"    {Quote(node.Path)} = @(\n");
            foreach (var word in node.Words) script.Append($"      @({Quote(word.Text)}, {Quote(word.Summary.Length > 0 ? word.Summary : word.Text)})\n");
            script.Append("    )\n");
        }

        script.Append("  }\n  $values = @{\n");
        foreach (var option in options) script.Append($"    {Quote(option.Text)} = @({string.Join(", ", option.Choices.Select(Quote))})\n");
        script.Append(
            """
              }
              $typed = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | Select-Object -Skip 1 | ForEach-Object { "$_" })
              $at = 'chatbot'
              $option = $null
              foreach ($word in $typed) {
                if ($option) { $option = $null }
                elseif ($values.ContainsKey($word)) { $option = $word }
                elseif ($words.ContainsKey("$at $word")) { $at = "$at $word" }
              }
              $candidates = if ($option) { $values[$option] | ForEach-Object { , @($_, $_) } } else { $words[$at] }
              $candidates | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
              }
            }

            """);
        return script.ToString().ReplaceLineEndings("\n");
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal).Replace("“", "\"", StringComparison.Ordinal).Replace("”", "\"", StringComparison.Ordinal).Replace("’", "''", StringComparison.Ordinal)}'";
}
