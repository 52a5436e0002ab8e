using System.Text.Json;
using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class AskCommandTests
{
    [Fact]
    public async Task AnAnswerIsTextForPeople()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("ask", "what do they earn?"));
        Assert.Contains("> Data engineers earn $132,697.\n", session.Output, StringComparison.Ordinal);
        Assert.Empty(session.Error);
    }

    [Fact]
    public async Task TheQuestionNeedsNoQuotes()
    {
        using var session = new Session();
        await session.RunAsync("ask", "what", "do", "they", "earn?");
        Assert.Equal(["what do they earn?"], session.Knowledge!.Asked);
    }

    [Theory]
    [InlineData("@everyone what do they earn?")]
    [InlineData("-la")]
    [InlineData("[diagram] hi")]
    [InlineData("+-&&||!(){}[]^\"~*?:\\/")]
    [InlineData("")]
    public async Task TheQuestionMayBeAnything(string question)
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("ask", question));
        Assert.Equal([question], session.Knowledge!.Asked);
    }

    [Fact]
    public async Task AMissIsNoFailure()
    {
        using var session = new Session();
        Assert.Equal(ExitCode.Ok, await session.RunAsync("ask", "nurse pay?"));
        Assert.Contains("Words not found: nurse.", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonIsOneLine()
    {
        using var session = new Session();
        await session.RunAsync("ask", "--json", "what do they earn?");

        Assert.Single(session.OutputLines);
        Assert.StartsWith("{\"question\":\"what do they earn?\",\"outcome\":\"answer\",", session.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("explanation", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExplanationIsGivenOnRequest()
    {
        using var session = new Session();

        await session.RunAsync("ask", "--explain", "what do they earn?");
        Assert.Contains("- The section “What do they earn?” fits best. (2.25)\n  - “earn” in its heading (1.5)\n", session.Output, StringComparison.Ordinal);

        await session.RunAsync("ask", "--explain", "--json", "what do they earn?");
        Assert.Contains("\"explanation\":{\"statement\":", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandardInputBringsALineOfJsonALine()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.TypeAsync("what do they earn?\n\nnurse pay?\r\n", "ask", "-"));
        Assert.Equal(["answer", "notAQuestion", "miss"], session.OutputLines.Select(OutcomeOf));
        Assert.Equal(["what do they earn?", "", "nurse pay?"], session.Knowledge!.Asked);
    }

    [Fact]
    public async Task EveryLineIsFlushed()
    {
        using var session = new Session();
        var output = new CountingWriter();

        await session.RunAsync(output, "a\nb\nc\n", ["ask", "-", "--json"]);

        Assert.True(output.Flushes >= 3);
    }

    [Fact]
    public async Task ALineOf100000CharactersIsAnswered()
    {
        using var session = new Session();
        await session.TypeAsync(new string('e', 100_000) + " earn\n", "ask", "-");
        Assert.Equal("answer", OutcomeOf(Assert.Single(session.OutputLines)));
    }

    [Fact]
    public async Task NoQuestionIsAUsageError()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Usage, await session.RunAsync("ask"));
        Assert.Equal("chatbot: ask needs a question, or - to read them from standard input.\n", session.Error);
    }

    [Fact]
    public async Task AReaderWhoLeavesEndsItQuietly()
    {
        using var session = new Session();
        var output = new ClosedWriter();

        Assert.Equal(ExitCode.Ok, await session.RunAsync(output, "a\nb\n", ["ask", "-"], () => true));
        Assert.Empty(session.Error);
        Assert.Equal(["a"], session.Knowledge!.Asked);
    }

    private static string? OutcomeOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("outcome").GetString();
    }

    private sealed class CountingWriter : StringWriter
    {
        public int Flushes { get; private set; }

        public override void Flush() => Flushes++;
    }

    private sealed class ClosedWriter : StringWriter
    {
        public override void Flush() => throw new IOException("Broken pipe");
    }
}
