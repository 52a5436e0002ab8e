namespace ChatBot.Rendering.Pages;

/// <summary>Plain lines for a file or a pipe: no colours, and no line is broken, so that sentences can be searched for.</summary>
internal sealed class PlainPage(TextWriter output) : Page
{
    public override void Blank() => output.Write('\n');

    protected override void WriteHeading(string text) => Line(text);

    protected override void WriteParagraph(string text, Tone tone) => Line(text);

    protected override void WriteQuote(string text)
    {
        foreach (var line in text.Split('\n'))
            Line("> " + line);
    }

    protected override void WriteItem(string text, string? note, Tone tone, int depth) =>
        Line($"{new string(' ', 2 * depth)}- {text}{(note is null ? "" : $" ({note})")}");

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
