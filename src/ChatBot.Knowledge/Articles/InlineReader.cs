using System.Runtime.CompilerServices;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ChatBot.Knowledge.Articles;

/// <summary>Writes Markdig's inlines as plain text.</summary>
internal sealed class InlineReader
{
    private readonly InlineTextBuilder _text = new();
    private readonly Stack<(string Tag, int Start)> _openTags = [];
    private string? _hidden;

    /// <summary>The plain text of a paragraph, heading or cell.</summary>
    public InlineText Read(LeafBlock block)
    {
        Begin();
        Write(block);
        return _text.Build();
    }

    /// <summary>The plain text of all paragraphs in a cell or heading.</summary>
    public InlineText ReadAll(ContainerBlock container)
    {
        Begin();
        foreach (var block in container.Descendants<LeafBlock>())
        {
            if (_text.Length > 0)
                _text.Append(" ");
            Write(block);
        }

        return _text.Build();
    }

    private void Begin()
    {
        _openTags.Clear();
        _hidden = null;
    }

    private void Write(LeafBlock block)
    {
        if (block.Inline is { } inlines)
            WriteChildren(inlines);
        else if (block is CodeBlock or HtmlBlock)
            _text.AppendVerbatim(block is HtmlBlock ? "" : block.Lines.ToString());
    }

    private void WriteChildren(ContainerInline container)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Write(inline);
    }

    private void Write(Inline inline)
    {
        if (inline is HtmlInline html)
        {
            WriteTag(html.Tag);
            return;
        }

        if (_hidden is not null)
            return;
        var start = _text.Length;
        switch (inline)
        {
            case LiteralInline literal when literal.IsFirstCharacterEscaped:
                var content = literal.Content.AsSpan();
                _text.AppendVerbatim(content[..1]);
                _text.Append(content[1..]);
                break;
            case LiteralInline literal:
                _text.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                _text.AppendVerbatim(code.ContentSpan);
                break;
            case HtmlEntityInline entity:
                _text.AppendVerbatim(entity.Transcoded.AsSpan());
                break;
            case AutolinkInline link:
                _text.AppendVerbatim(link.Url);
                _text.MarkFrom(start, isLink: true);
                break;
            case LineBreakInline { IsHard: true }:
                _text.AppendLineBreak();
                break;
            case LineBreakInline:
                _text.Append(" ");
                break;
            case LinkInline { IsImage: true } or FootnoteLink or TaskList:
                break;
            case LinkInline link:
                WriteChildren(link);
                _text.MarkFrom(start, isLink: true);
                break;
            case EmphasisInline { DelimiterChar: '*' or '_', DelimiterCount: >= 2 } bold:
                WriteChildren(bold);
                _text.MarkFrom(start, isLink: false);
                break;
            case ContainerInline container:
                WriteChildren(container);
                break;
        }
    }

    private void WriteTag(string tag)
    {
        var name = HtmlTag.Name(tag);
        if (_hidden is not null)
        {
            if (HtmlTag.IsClosing(tag) && name == _hidden)
                _hidden = null;
        }
        else if (HtmlTag.Hides(name))
        {
            if (!HtmlTag.IsClosing(tag) && !tag.EndsWith("/>", StringComparison.Ordinal))
                _hidden = name;
        }
        else if (name == "br")
        {
            _text.AppendLineBreak();
        }
        else if (name is "b" or "strong" or "a")
        {
            if (!HtmlTag.IsClosing(tag))
                _openTags.Push((name, _text.Length));
            else if (_openTags.TryPeek(out var open) && open.Tag == name)
                _text.MarkFrom(_openTags.Pop().Start, isLink: name == "a");
        }
        else if (HtmlTag.IsBlock(name))
        {
            _text.Append(" ");
        }
    }
}
