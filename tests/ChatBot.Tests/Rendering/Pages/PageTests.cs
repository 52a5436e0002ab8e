using ChatBot.Rendering.Pages;
using Spectre.Console;

namespace ChatBot.Tests.Rendering.Pages;

public class PageTests
{
    [Fact]
    public void APlainLineIsNeverBroken()
    {
        var sentence = string.Join(' ', Enumerable.Repeat("word", 100));
        var output = new StringWriter();
        var page = new PlainPage(output);

        page.Quote(sentence);
        page.Paragraph(sentence);

        Assert.Equal($"> {sentence}\n{sentence}\n", output.ToString());
    }

    [Fact]
    public void ATerminalNeverReadsMarkupFromTexts()
    {
        var output = new StringWriter();
        var page = OnTerminal(output);

        page.Heading("[red]heading[/]");
        page.Quote("[link=https://example.org]");
        page.Item("[/]", "[bold", Tone.Warning);
        page.Paragraph("]]");

        Assert.Equal(["[red]heading[/]", "  [link=https://example.org]", "  • [/] ([bold)", "]]"], LinesOf(output));
    }

    [Fact]
    public void ATerminalWrapsBetweenWords()
    {
        var output = new StringWriter();
        OnTerminal(output).Quote("one two three four five six seven eight nine ten");

        Assert.Equal(["  one two three four five six", "  seven eight nine ten"], LinesOf(output));
    }

    private static string[] LinesOf(StringWriter output) =>
        [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())];

    private static TerminalPage OnTerminal(StringWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = 30;
        return new TerminalPage(console);
    }
}
