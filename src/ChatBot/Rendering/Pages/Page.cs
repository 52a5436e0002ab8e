using ChatBot.Texts;

namespace ChatBot.Rendering.Pages;

/// <summary>What people read. Everything passes here on its way to a terminal, so this is where text is made harmless.</summary>
internal abstract class Page
{
    public void Heading(string text) => WriteHeading(SafeText.Line(text));

    public void Paragraph(string text, Tone tone = Tone.Plain) => WriteParagraph(SafeText.Line(text), tone);

    /// <summary>Words of an article, exactly as they stand there.</summary>
    public void Quote(string text) => WriteQuote(SafeText.Lines(text));

    public void Item(string text, string? note = null, Tone tone = Tone.Plain, int depth = 0) =>
        WriteItem(SafeText.Line(text), note is null ? null : SafeText.Line(note), tone, depth);

    public abstract void Blank();

    protected abstract void WriteHeading(string text);

    protected abstract void WriteParagraph(string text, Tone tone);

    protected abstract void WriteQuote(string text);

    protected abstract void WriteItem(string text, string? note, Tone tone, int depth);
}
