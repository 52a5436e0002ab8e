using System.Text.RegularExpressions;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>A section as a question file names it.</summary>
/// <param name="Heading">Its heading, or its id.</param>
/// <param name="File">Its file, with or without folders, or null for any.</param>
public sealed partial record SectionName(string Heading, string? File = null)
{
    /// <summary>Whether <paramref name="section"/> is meant: letters and digits must agree, links in the heading are read as their text.</summary>
    public bool Names(Section section)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (File is not null && Path.GetFileName(File) != Path.GetFileName(section.Article.File)) return false;
        return Heading == section.Id || EvaluationText.Same(Link().Replace(Heading, "${text}"), section.Heading);
    }

    [GeneratedRegex(@"\[(?<text>[^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
