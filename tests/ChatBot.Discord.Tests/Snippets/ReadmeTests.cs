using System.Text.RegularExpressions;

namespace ChatBot.Discord.Tests.Snippets;

public sealed partial class ReadmeTests
{
    [Fact]
    public void TheBotInTheReadmeIsTheOneThatCompiles()
    {
        var readme = Block().Match(Read("ChatBot.Discord.README.md")).Groups["code"].Value;
        var file = Read("ReadmeBot.cs");
        var usings = string.Join('\n', file.Split('\n').TakeWhile(line => line.StartsWith("using ", StringComparison.Ordinal)));
        var body = Body().Match(file).Groups["code"].Value.Split('\n').Select(line => line.Length > 8 ? line[8..] : "");

        Assert.Equal(readme.Trim(), $"{usings}\n\n{string.Join('\n', body).Trim()}");
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ReadmeTests).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Block();

    [GeneratedRegex("// Snippet\n(?<code>.*?)// End", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Body();
}
