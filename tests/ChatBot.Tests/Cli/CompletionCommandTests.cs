using System.Diagnostics;
using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class CompletionCommandTests
{
    private static readonly string[] Commands = ["chat", "ask", "search", "certs", "check", "eval", "reindex", "playground", "doctor", "health", "config", "completion"];

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task EveryCommandAndOptionIsInTheScript(string shell)
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("completion", shell));

        Assert.All(Commands, command => Assert.Contains(command, session.Output, StringComparison.Ordinal));
        Assert.All(["corpus", "strictness", "vendor", "gates", "preview", "set", "help", "version"], option => Assert.Contains(shell == "fish" ? $"-l {option}" : $"--{option}", session.Output, StringComparison.Ordinal));
        Assert.All(["strict", "normal", "loose", "show", "schema", "pwsh"], word => Assert.Contains(word, session.Output, StringComparison.Ordinal));
        Assert.DoesNotContain('\r', session.Output);
    }

    [Fact]
    public async Task AnotherShellIsAUsageError()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Usage, await session.RunAsync("completion", "tcsh"));
    }

    [Theory]
    [InlineData("chatbot do", "doctor")]
    [InlineData("chatbot c", "chat certs check config completion")]
    [InlineData("chatbot config ", "show check schema reference --help --corpus --glossary --strictness --set")]
    [InlineData("chatbot config show --j", "--json")]
    [InlineData("chatbot ask --e", "--explain")]
    [InlineData("chatbot ask --strictness ", "strict normal loose")]
    [InlineData("chatbot --strictness strict ask --e", "--explain")]
    [InlineData("chatbot --corpus config a", "ask")]
    [InlineData("chatbot completion ", "bash zsh fish pwsh --help --corpus --glossary --strictness --set")]
    [InlineData("chatbot search --top ", "")]
    public async Task BashCompletes(string typed, string expected)
    {
        if (!File.Exists("/bin/bash")) return;
        using var session = new Session();
        await session.RunAsync("completion", "bash");
        session.Write("chatbot.bash", session.Output);
        var words = typed.Split(' ');

        var completed = await BashAsync(
            $"source {session.Folder}/chatbot.bash; COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}); COMP_CWORD={words.Length - 1}; _chatbot; echo \"${{COMPREPLY[*]}}\"; complete -p chatbot");

        Assert.Equal(
            [string.Join(' ', expected.Split(' ').Order(StringComparer.Ordinal)), "complete -F _chatbot chatbot"],
            completed.Split('\n', StringSplitOptions.TrimEntries).Take(2).Select((line, i) => i == 0 ? string.Join(' ', line.Split(' ').Order(StringComparer.Ordinal)) : line));
    }

    [Fact]
    public async Task BashCompletesFoldersAfterCorpus()
    {
        if (!File.Exists("/bin/bash")) return;
        using var session = new Session();
        await session.RunAsync("completion", "bash");
        session.Write("chatbot.bash", session.Output);

        Assert.Equal("program\n", await BashAsync($"cd {session.Folder}; source ./chatbot.bash; COMP_WORDS=(chatbot ask --corpus p); COMP_CWORD=3; _chatbot; echo \"${{COMPREPLY[*]}}\""));
    }

    private static async Task<string> BashAsync(string script)
    {
        var start = new ProcessStartInfo("/bin/bash") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { "--norc", "-c", script }) start.ArgumentList.Add(argument);
        using var bash = Process.Start(start)!;
        var error = bash.StandardError.ReadToEndAsync();
        var output = await bash.StandardOutput.ReadToEndAsync();
        await bash.WaitForExitAsync();
        Assert.Equal("", await error);
        return output;
    }
}
