using Spectre.Console;

namespace ChatBot.Rendering.Pages;

/// <summary>Colours and wrapped lines for a terminal. Texts are never read as Spectre's markup.</summary>
internal sealed class TerminalPage(IAnsiConsole console) : Page
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    public static TerminalPage On(TextWriter output) => new(AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Detect,
        ColorSystem = ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
        Out = new AnsiConsoleOutput(output),
    }));

    public override void Blank() => console.WriteLine();

    protected override void WriteHeading(string text) => Write(new Text(text, Bold), 0);

    protected override void WriteParagraph(string text, Tone tone) => Write(new Text(text, StyleOf(tone)), 0);

    protected override void WriteQuote(string text) => Write(new Text(text, new Style(Color.Aqua)), 2);

    protected override void WriteItem(string text, string? note, Tone tone, int depth)
    {
        var item = new Paragraph("• " + text);
        if (note is not null)
            item.Append($" ({note})", StyleOf(tone));
        Write(item, 2 + (2 * depth));
    }

    private void Write(Spectre.Console.Rendering.IRenderable text, int indent)
    {
        console.Write(new Padder(text, new Padding(indent, 0, 0, 0)));
    }

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Faint => new Style(Color.Grey),
        Tone.Good => new Style(Color.Green),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        _ => Style.Plain,
    };
}
