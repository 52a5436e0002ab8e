using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class SearchCommandTests
{
    [Fact]
    public async Task SectionsAreRanked()
    {
        using var session = new Session();
        await session.RunAsync("search", "earn", "--top", "2");
        Assert.Equal(
            ["- What do they earn? (3.50, careers.md#what-do-they-earn?)", "- What do they earn? (2.50, careers.md#what-do-they-earn?)"],
            session.OutputLines);
    }

    [Fact]
    public async Task NothingFoundIsSaid()
    {
        using var session = new Session();
        Assert.Equal(ExitCode.Ok, await session.RunAsync("search", "zebra"));
        Assert.Equal("No section holds any of these words.\n", session.Output);
    }

    [Fact]
    public async Task StandardInputBringsALineOfJsonALine()
    {
        using var session = new Session();
        await session.TypeAsync("earn\nzebra\n", "search", "--top", "1", "-");
        Assert.Equal(
            [
                """{"query":"earn","hits":[{"id":"careers.md#what-do-they-earn?","file":"careers.md","heading":"What do they earn?","score":3.5}]}""",
                """{"query":"zebra","hits":[]}""",
            ],
            session.OutputLines);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("many")]
    [InlineData("99999999999")]
    public async Task TopIsFrom1To100(string top)
    {
        using var session = new Session();
        Assert.Equal(ExitCode.Usage, await session.RunAsync("search", "earn", "--top", top));
        Assert.StartsWith($"chatbot: --top takes a number from 1 to 100, not “{top}”.\n", session.Error, StringComparison.Ordinal);
    }
}
