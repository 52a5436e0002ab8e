using System.Text;
using System.Text.Json;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

public class StandardInputTests
{
    [Fact]
    public async Task EveryLineBringsALineOfJson()
    {
        string[] questions =
        [
            "do data engineers do ML?",
            "",
            "?!…",
            "👩‍💻👍🏽",
            "\u001b[31m\u0007\0 red",
            "one\rline",
            "+-&&||!(){}[]^\"~*?:\\/",
            "[bold]markup[/]",
            new string('a', 100_000),
            string.Join(' ', Enumerable.Repeat("salary", 20_000)),
        ];

        var outcome = await Executable.RunAsync(string.Join('\n', questions), ["ask", "-", "--json"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(questions, outcome.OutputLines.Select(QuestionOf));
    }

    [Fact]
    public async Task InvalidUtf8IsReplaced()
    {
        var outcome = await Executable.RunAsync([.. "pay "u8, 0xFF, 0xC3, (byte)'\n'], ["ask", "-"]);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal("pay \uFFFD\uFFFD", QuestionOf(Assert.Single(outcome.OutputLines)));
    }

    [Fact]
    public async Task BytesThatLookLikeUtf16AreReplacedToo()
    {
        var outcome = await Executable.RunAsync([0xFF, 0xFE, .. "hello\n"u8], ["ask", "-"]);

        Assert.Equal("\uFFFD\uFFFDhello", QuestionOf(Assert.Single(outcome.OutputLines)));
    }

    [Fact]
    public async Task AByteOrderMarkIsNoPartOfTheQuestion()
    {
        var outcome = await Executable.RunAsync([.. Encoding.UTF8.Preamble, .. "hello\r\n"u8], ["ask", "-"]);

        Assert.Equal("hello", QuestionOf(Assert.Single(outcome.OutputLines)));
    }

    [Fact]
    public async Task AnAnswerComesBeforeTheNextQuestionIsAsked()
    {
        using var process = Executable.Start(["ask", "-"]);

        await process.StandardInput.WriteAsync("hello\n");
        await process.StandardInput.FlushAsync();
        Assert.Equal("hello", QuestionOf((await process.StandardOutput.ReadLineAsync())!));

        process.StandardInput.Close();
        Assert.Equal(0, await Executable.ExitCodeOfAsync(process));
    }

    [Fact]
    public async Task AReaderWhoLeavesEndsItQuietly()
    {
        using var process = Executable.Start(["ask", "-"]);
        await process.StandardInput.WriteAsync("hello\n");
        await process.StandardInput.FlushAsync();
        await process.StandardOutput.ReadLineAsync();

        process.StandardOutput.Close();
        await process.StandardInput.WriteAsync("hello again\n");
        await process.StandardInput.FlushAsync();

        // Its input stays open: it must not wait for more questions that nobody would read the answers of.
        Assert.Equal(0, await Executable.ExitCodeOfAsync(process));
        Assert.Empty(await process.StandardError.ReadToEndAsync());
    }

    private static string? QuestionOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("question").GetString();
    }
}
