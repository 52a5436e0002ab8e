using System.Text.RegularExpressions;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Docs;

/// <summary>The examples of docs/how-it-decides.md are what the program says.</summary>
public partial class HowItDecidesTests
{
    private static readonly string Page = File.ReadAllText(Find());

    [Fact]
    public async Task ItsExplanationsAreTheProgramsOwn()
    {
        var questions = Example().Matches(Page).Select(match => match.Groups["question"].Value).ToList();

        Assert.Equal(2, questions.Count);
        foreach (var question in questions)
        {
            var outcome = await Executable.RunAsync("ask", "--explain", question);
            var explanation = outcome.Output[(outcome.Output.IndexOf("How this came about:\n", StringComparison.Ordinal) + 21)..];
            Assert.Contains($"```\n{explanation.TrimEnd()}\n```", Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ItsGatesAreThoseInForce()
    {
        foreach (var (strictness, gate) in new[] { ("strict", "0.75"), ("normal", "0.6"), ("loose", "0.5") })
        {
            var outcome = await Executable.RunAsync("ask", "--explain", "--strictness", strictness, "do data engineers do ML?");
            Assert.Contains($"({gate})\n", outcome.Output, StringComparison.Ordinal);
            Assert.Matches($@"\*\*{gate}0?\*\* {strictness}", Page);
        }
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "docs", "how-it-decides.md");
            if (File.Exists(page)) return page;
        }

        throw new FileNotFoundException("The page is not above the tests.");
    }

    [GeneratedRegex("^`chatbot ask --explain \"(?<question>[^\"]+)\"`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Example();
}
