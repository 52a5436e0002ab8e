namespace ChatBot.Knowledge;

/// <summary>Something that whoever keeps the corpus should know.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="File">The file's path relative to the corpus folder, or as it was given where it lies outside.</param>
/// <param name="Line">The line, from 1; 0 where the finding is about the whole file.</param>
/// <param name="Message">One sentence: what is wrong and how to mend it.</param>
public sealed record Finding(Severity Severity, string File, int Line, string Message)
{
    /// <summary><c>file:line: message</c>, the form that editors make clickable.</summary>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Message}" : $"{File}: {Message}";
}
