using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>A Markdown file of the corpus.</summary>
/// <param name="File">Its path relative to the corpus folder, with forward slashes.</param>
/// <param name="Title">Front matter's <c>title</c>, else the first heading of level 1, else the file's name in words.</param>
/// <param name="Date">Front matter's <c>date</c>, else a date at the start of the file's name (<c>2021-03-08-…</c>).</param>
/// <param name="Categories">Front matter's <c>categories</c>.</param>
/// <param name="Url">Front matter's <c>url</c> or <c>permalink</c>.</param>
public sealed record Article(string File, string Title, DateOnly? Date, ImmutableArray<string> Categories, string? Url)
{
    /// <summary>The headings with text of their own, in the order of the file.</summary>
    public ImmutableArray<Section> Sections { get; internal set; } = [];

    /// <summary>All headings, those without text of their own among them, in the order of the file.</summary>
    internal ImmutableArray<ArticleHeading> Headings { get; set; } = [];

    /// <summary>What it says it answers, in the order of the file.</summary>
    internal ImmutableArray<ArticleQuestion> Questions { get; set; } = [];
}
