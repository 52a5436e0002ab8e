namespace ChatBot.Rendering.Pages;

/// <summary>How something is said; colours on a terminal, nothing in plain text.</summary>
internal enum Tone
{
    Plain,
    Faint,
    Good,
    Warning,
    Bad,
}
