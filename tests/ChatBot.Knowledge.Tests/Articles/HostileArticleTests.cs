using System.Diagnostics;
using System.Text;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Articles;

/// <summary>Articles that took long once; found by <c>tests/ChatBot.Fuzz</c>.</summary>
public sealed class HostileArticleTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    [Theory]
    [InlineData("1. ")]
    [InlineData("- ")]
    [InlineData("> ")]
    [InlineData(">")]
    [InlineData("> - 1) ")]
    public void ListsAndQuotesThatBeginInEachOtherTakeNoTime(string mark)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(mark, 20_000)) + "text\n\nEnd.");
        var started = Stopwatch.GetTimestamp();

        var reading = ArticleReader.Read("a.md", bytes);

        Assert.True(Stopwatch.GetElapsedTime(started) < Limit, $"{mark} took {Stopwatch.GetElapsedTime(started)}.");
        Assert.Contains("End.", Assert.Single(reading.Article.Sections).Text, StringComparison.Ordinal);
        Assert.Contains(reading.Findings, finding => finding.Message.Contains("nested too deeply", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(".\"|\n-| . (**|\n", "| ", "\n\nEnd.")]
    [InlineData("**|\n-|\n", "|", "\n")]
    [InlineData("**|\n-|\n", "|\n", "")]
    public void PipesThatAreInsideEachOtherTakeNoTime(string head, string pipe, string end)
    {
        var bytes = Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(pipe, 20_000)) + end);
        var started = Stopwatch.GetTimestamp();

        var reading = ArticleReader.Read("a.md", bytes);

        Assert.True(Stopwatch.GetElapsedTime(started) < Limit, $"It took {Stopwatch.GetElapsedTime(started)}.");
        Assert.Contains(reading.Findings, finding => finding.Message.Contains("nested too deeply", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "[[‘", 1_000)]
    [InlineData("| *many |\n| ---:|\n", "|\n", 1_100)]
    public void WhatIsOpenedTooOftenIsReadAsPlainText(string head, string part, int count)
    {
        var reading = ArticleReader.Read("a.md", Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(part, count))));

        Assert.Contains(reading.Findings, finding => finding.Message.Contains("nested too deeply", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("| a | b | c | d |\n|---|:-:|---|---|\n", "| 1 | 2 | 3 | 4 |\n")]
    [InlineData("a | b\n--|--\n", "1 | 2\n")]
    public void ALargeTableStaysATable(string head, string row)
    {
        var article = Read.Article("# T\n\n" + head + string.Concat(Enumerable.Repeat(row, 400)));

        Assert.IsType<Table>(Assert.Single(Assert.Single(article.Sections).Blocks));
    }

    [Fact]
    public void ListsAsDeepAsAnyoneWritesThemStayLists()
    {
        var article = Read.Article("- a\n  - b\n    1. c\n       > - d\n\n- 1. e\n");

        Assert.Contains("d", Assert.Single(article.Sections).Text, StringComparison.Ordinal);
    }
}
