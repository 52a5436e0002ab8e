using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using MarkdigTable = Markdig.Extensions.Tables.Table;

namespace ChatBot.Knowledge.Articles;

/// <summary>Reads Markdown into headings with drafts of their blocks.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseGridTables()
        .UseFootnotes()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked)
        .Build();

    private readonly InlineReader _inlines = new();
    private readonly string _file;
    private readonly int _firstLine;
    private readonly IReadOnlyList<int> _insertedLines;
    private readonly List<Finding> _findings;

    private MarkdownReader(string file, int firstLine, IReadOnlyList<int> insertedLines, List<Finding> findings)
    {
        _file = file;
        _firstLine = firstLine;
        _insertedLines = insertedLines;
        _findings = findings;
    }

    /// <summary>Reads the Markdown of a file, the first line of which is <paramref name="firstLine"/> of the file.</summary>
    public static Outline Read(string file, string markdown, int firstLine, List<Finding> findings)
    {
        var (line, at) = (firstLine, 0);
        var clean = MarkdownCleaner.Clean(markdown, position =>
        {
            line += markdown.AsSpan(at, position - at).Count('\n');
            at = position;
            findings.Add(new Finding(Severity.Note, file, line, "The image with its data inside is left out; answers are text."));
        }, out var insertedLines);
        if (Intricacy.IsTooGreat(clean))
            return Plain(file, clean, firstLine, findings);
        var before = findings.Count;
        try
        {
            return new MarkdownReader(file, firstLine, insertedLines, findings).Read(Markdown.Parse(clean, Pipeline));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or InsufficientExecutionStackException or IndexOutOfRangeException or NullReferenceException or RegexMatchTimeoutException)
        {
            findings.RemoveRange(before, findings.Count - before);
            return Plain(file, clean, firstLine, findings);
        }
    }

    private static Outline Plain(string file, string markdown, int firstLine, List<Finding> findings)
    {
        findings.Add(new Finding(Severity.Warning, file, 0, "Lists, quotes or brackets are nested too deeply here, so the article is read as plain paragraphs; flatten them."));
        return PlainReader.Read(markdown, firstLine);
    }

    private Outline Read(MarkdownDocument document)
    {
        var outline = new Outline();
        Blocks(document, draft => outline.Add(draft), heading =>
        {
            var text = Line(_inlines.Read(heading).Text);
            if (text.Length > 0)
                outline.AddHeading(text, heading.Level, LineOf(heading));
        });
        return outline;
    }

    private void Blocks(ContainerBlock container, Action<Draft> add, Action<HeadingBlock>? heading)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case HeadingBlock block when heading is not null:
                    heading(block);
                    break;
                case HtmlBlock block:
                    foreach (var draft in HtmlReader.Read(Html(container, ref i), LineOf(block)))
                        add(draft);
                    break;
                case MarkdigTable block:
                    add(Table(block));
                    break;
                case ListBlock block:
                    add(List(block));
                    break;
                case CodeBlock block:
                    add(Code(block));
                    break;
                case LeafBlock { Inline: not null } block:
                    add(new ParagraphDraft(LineOf(block), _inlines.Read(block)));
                    break;
                case FootnoteGroup or QuoteBlock or Footnote:
                    Blocks((ContainerBlock)container[i], add, heading: null);
                    break;
                case ContainerBlock block:
                    Blocks(block, add, heading: null);
                    break;
            }
        }
    }

    // A blank line ends an HTML block, but not what it describes: neighbours are read as one.
    private static string Html(ContainerBlock container, ref int i)
    {
        var html = new StringBuilder();
        html.Append(((HtmlBlock)container[i]).Lines);
        for (; i + 1 < container.Count && container[i + 1] is HtmlBlock next; i++)
            html.Append("\n\n").Append(next.Lines);
        return html.ToString();
    }

    private ListDraft List(ListBlock block)
    {
        var items = new List<ItemDraft>(block.Count);
        foreach (var child in block)
        {
            var content = new List<Draft>();
            if (child is ContainerBlock item)
                Blocks(item, content.Add, heading: null);
            items.Add(new ItemDraft(LineOf(child), content));
        }

        return new ListDraft(LineOf(block), block.IsOrdered, items);
    }

    private TableDraft Table(MarkdigTable block)
    {
        var header = new List<InlineText>();
        var rows = new List<List<InlineText>>(block.Count);
        foreach (var row in block.OfType<TableRow>())
        {
            var cells = row.OfType<TableCell>().Select(_inlines.ReadAll).ToList();
            if (row.IsHeader && header.Count == 0)
                header = cells;
            else
                rows.Add(cells);
        }

        return new TableDraft(LineOf(block), header, rows);
    }

    private CodeDraft Code(CodeBlock block)
    {
        string? language = null;
        if (block is FencedCodeBlock fence)
        {
            language = string.IsNullOrWhiteSpace(fence.Info) ? null : fence.Info;
            if (fence.ClosingFencedCharCount == 0)
                _findings.Add(new Finding(Severity.Warning, _file, LineOf(block), $"The code that begins here is never closed and takes in what follows; end it with {new string(fence.FencedChar, fence.OpeningFencedCharCount)}."));
        }

        return new CodeDraft(LineOf(block), block.Lines.ToString().Trim('\n').TrimEnd(), language);
    }

    private int LineOf(Markdig.Syntax.Block block) => _firstLine + block.Line - InsertedBefore(block.Line);

    private int InsertedBefore(int line)
    {
        var (low, high) = (0, _insertedLines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_insertedLines[middle] < line)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static string Line(string text) => text.Replace('\n', ' ');
}
