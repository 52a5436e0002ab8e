using System.Collections.Immutable;

namespace ChatBot.Knowledge.Articles;

/// <summary>A heading of an article with the text below it, up to the next heading. The unit that is found and quoted.</summary>
public sealed class Section
{
    internal Section(
        Article article,
        string id,
        string heading,
        int level,
        ImmutableArray<string> headingPath,
        int line,
        string text,
        ImmutableArray<Block> blocks,
        ImmutableArray<Sentence> sentences)
    {
        Article = article;
        Id = id;
        Heading = heading;
        Level = level;
        HeadingPath = headingPath;
        Line = line;
        Text = text;
        Blocks = blocks;
        Sentences = sentences;
    }

    /// <summary>The article it stands in.</summary>
    public Article Article { get; }

    /// <summary><c>file#slug</c>: the file's path and the heading's GitHub-style slug, unique in the corpus.</summary>
    public string Id { get; }

    /// <summary>The heading in plain text, without emphasis or links; the article's title for text above the first heading.</summary>
    public string Heading { get; }

    /// <summary>1 to 6; 1 for text above the first heading.</summary>
    public int Level { get; }

    /// <summary>The headings above this one, outermost first, without one that only repeats the article's title.</summary>
    public ImmutableArray<string> HeadingPath { get; }

    /// <summary>The heading's line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The text below the heading as plain text: no markup, one line feed between blocks, list items and table rows.</summary>
    public string Text { get; }

    /// <summary>The paragraphs, lists, tables and code of <see cref="Text"/>, in order.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The sentences of <see cref="Text"/>, in order. A list item or table row is at least one sentence of its own; code has none.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The part of <see cref="Text"/> that <paramref name="span"/> covers.</summary>
    public string this[TextSpan span] => Text.Substring(span.Start, span.Length);

    /// <inheritdoc/>
    public override string ToString() => Id;
}
