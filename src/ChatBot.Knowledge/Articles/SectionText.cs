using System.Collections.Immutable;
using System.Text;

namespace ChatBot.Knowledge.Articles;

/// <summary>Lays out the blocks of one section as plain text with spans into it.</summary>
internal sealed class SectionText
{
    private const string CellSeparator = " | ";

    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Sentence> _sentences = [];
    private readonly List<TextSpan> _found = [];

    public bool IsEmpty => _text.Length == 0;

    public string Text => _text.ToString();

    public ImmutableArray<Block> Blocks => _blocks.ToImmutable();

    public ImmutableArray<Sentence> Sentences => [.. _sentences];

    public void Add(Draft draft)
    {
        switch (draft)
        {
            case ParagraphDraft { Text.IsEmpty: false } paragraph:
                var span = AppendLine(paragraph.Text.Text);
                _blocks.Add(new Paragraph(span, paragraph.Line, Shift(paragraph.Text.Lead, span.Start)));
                break;
            case CodeDraft code when !string.IsNullOrWhiteSpace(code.Text):
                _blocks.Add(new Code(AppendCode(code), code.Line, code.Language));
                break;
            case ListDraft list:
                AddList(list);
                break;
            case TableDraft table:
                AddTable(table);
                break;
        }
    }

    private void AddList(ListDraft list)
    {
        var start = NextStart();
        var items = Items(list);
        if (_text.Length > start)
            _blocks.Add(new ItemList(TextSpan.FromBounds(start, _text.Length), list.Line, list.Ordered, items));
    }

    private ImmutableArray<ListItem> Items(ListDraft list)
    {
        var items = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in list.Items)
            AddItem(item, items);
        return items.ToImmutable();
    }

    private void AddItem(ItemDraft item, ImmutableArray<ListItem>.Builder siblings)
    {
        var own = item.Content.TakeWhile(draft => draft is ParagraphDraft).Cast<ParagraphDraft>().Where(paragraph => !paragraph.Text.IsEmpty).ToList();
        var start = NextStart();
        TextSpan? lead = null;
        foreach (var paragraph in own)
        {
            var span = ReferenceEquals(paragraph, own[0]) ? AppendLine(paragraph.Text.Text) : Append(paragraph.Text.Text, ' ');
            if (ReferenceEquals(paragraph, own[0]))
                lead = Shift(paragraph.Text.Lead, span.Start);
        }

        var end = _text.Length;
        var children = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var draft in item.Content.SkipWhile(draft => draft is ParagraphDraft))
        {
            switch (draft)
            {
                case ListDraft nested:
                    children.AddRange(Items(nested));
                    break;
                case ParagraphDraft { Text.IsEmpty: false } paragraph:
                    AppendLine(paragraph.Text.Text);
                    break;
                case CodeDraft code when !string.IsNullOrWhiteSpace(code.Text):
                    AppendCode(code);
                    break;
                case TableDraft table:
                    AppendRows(table);
                    break;
            }
        }

        if (own.Count > 0)
            siblings.Add(new ListItem(TextSpan.FromBounds(start, end), item.Line, lead, children.ToImmutable()));
        else
            siblings.AddRange(children);
    }

    private void AddTable(TableDraft table)
    {
        var start = NextStart();
        var (header, rows) = AppendRows(table);
        if (_text.Length > start)
            _blocks.Add(new Table(TextSpan.FromBounds(start, _text.Length), table.Line, header, rows));
    }

    private (ImmutableArray<TextSpan> Header, ImmutableArray<ImmutableArray<TextSpan>> Rows) AppendRows(TableDraft table)
    {
        var header = AppendRow(table.Header);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<TextSpan>>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            if (row.Exists(cell => !cell.IsEmpty))
                rows.Add(AppendRow(row));
        }

        return (header, rows.DrainToImmutable());
    }

    private ImmutableArray<TextSpan> AppendRow(List<InlineText> cells)
    {
        if (!cells.Exists(cell => !cell.IsEmpty))
            return [.. cells.Select(_ => new TextSpan(NextStart(), 0))];
        var start = BeginLine();
        var spans = ImmutableArray.CreateBuilder<TextSpan>(cells.Count);
        foreach (var cell in cells)
        {
            if (spans.Count > 0)
                _text.Append(CellSeparator);
            spans.Add(new TextSpan(_text.Length, cell.Text.Length));
            _text.Append(cell.Text.Replace('\n', ' '));
        }

        AddSentence(start, _text.Length);
        return spans.MoveToImmutable();
    }

    private TextSpan AppendCode(CodeDraft code)
    {
        var start = BeginLine();
        _text.Append(code.Text);
        return TextSpan.FromBounds(start, _text.Length);
    }

    private TextSpan AppendLine(string text)
    {
        BeginLine();
        return AppendSentences(text);
    }

    private TextSpan Append(string text, char separator)
    {
        _text.Append(separator);
        return AppendSentences(text);
    }

    private TextSpan AppendSentences(string text)
    {
        var start = _text.Length;
        _text.Append(text);
        _found.Clear();
        SentenceSplitter.Split(text, _found);
        foreach (var span in _found)
            _sentences.Add(new Sentence(new TextSpan(start + span.Start, span.Length), _blocks.Count));
        return new TextSpan(start, text.Length);
    }

    private void AddSentence(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text[end - 1]))
            end--;
        while (start < end && char.IsWhiteSpace(_text[start]))
            start++;
        if (end > start)
            _sentences.Add(new Sentence(TextSpan.FromBounds(start, end), _blocks.Count));
    }

    private int BeginLine()
    {
        if (_text.Length > 0)
            _text.Append('\n');
        return _text.Length;
    }

    private int NextStart() => _text.Length == 0 ? 0 : _text.Length + 1;

    private static TextSpan? Shift(TextSpan? span, int by) => span is { } inner ? new TextSpan(inner.Start + by, inner.Length) : null;
}
