using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Certifications;

/// <summary>Certifications in the body of a section: as lists, tables or bold paragraphs.</summary>
internal sealed class SectionGroups
{
    private readonly Section _section;
    private readonly List<CandidateGroup> _groups = [];

    private SectionGroups(Section section) => _section = section;

    /// <summary>The groups of a section, in its order.</summary>
    public static IEnumerable<CandidateGroup> Of(Section section)
    {
        var groups = new SectionGroups(section);
        groups.Paragraphs();
        groups.Lists();
        groups.Tables();
        return groups._groups;
    }

    private void Lists()
    {
        for (var i = 0; i < _section.Blocks.Length; i++)
        {
            if (_section.Blocks[i] is not ItemList)
                continue;

            // Blank lines, another bullet, or the names of levels cut a list for the parser, but not for a reader.
            var items = new List<ListItem>();
            bool? ordered = null;
            var start = i;
            for (; i < _section.Blocks.Length; i++)
            {
                if (_section.Blocks[i] is ItemList list && (IsLevels(list) || list.Ordered == (ordered ?? list.Ordered)))
                {
                    items.AddRange(list.Items.Where(item => !item.Children.IsEmpty || !IsLevel(item)));
                    ordered = IsLevels(list) ? ordered : list.Ordered;
                }
                else if (!IsLevelAbove(i))
                {
                    break;
                }
            }

            i--;
            var context = Context(start);
            AddItems(items, context, context.IsLevel ? 1 : 2);
        }
    }

    private bool IsLevels(ItemList list) => list.Items.All(IsLevel);

    private bool IsLevel(ListItem item) => CertificationName.IsLevel(_section[item.Span]);

    // "**Associate**" between two lists.
    private bool IsLevelAbove(int block) =>
        _section.Blocks[block] is Paragraph paragraph && CertificationName.IsLevel(_section[paragraph.Span])
        && block + 1 < _section.Blocks.Length && _section.Blocks[block + 1] is ItemList;

    private void AddItems(List<ListItem> items, ListContext context, int leastWeak)
    {
        var names = new List<NameCandidate>();
        var rest = 0;
        var isAnnounced = context.Announces;
        foreach (var item in items)
        {
            var name = NameOf(item.Span, item.Lead, isAnnounced);
            if (name.Strength >= NameStrength.Medium)
                names.Add(name);
            else if (!item.Children.IsEmpty)
                AddItems([.. item.Children], Below(item, context), leastWeak: 1);
            else if (name.Strength == NameStrength.Weak)
                names.Add(name);
            else
                rest++;
        }

        if (names.Count > 0)
            _groups.Add(new CandidateGroup(_section, context, names, names.Count + rest, leastWeak));
    }

    private ListContext Below(ListItem item, ListContext context) => context with { Text = $"{_section[item.Span]} – {context.Text}" };

    private void Paragraphs()
    {
        var names = new List<NameCandidate>();
        var first = -1;
        for (var i = 0; i < _section.Blocks.Length; i++)
        {
            if (_section.Blocks[i] is not Paragraph { Lead: { } lead } paragraph)
                continue;
            var name = NameOf(paragraph.Span, lead, isAnnounced: false);
            if (name.Strength != NameStrength.Strong || name.Span is not { } span || !lead.Contains(span))
                continue;
            names.Add(name);
            first = first < 0 ? i : first;
        }

        if (names.Count > 0)
            _groups.Add(new CandidateGroup(_section, Context(first) with { Text = "" }, names, names.Count, LeastWeak: 0));
    }

    private void Tables()
    {
        for (var i = 0; i < _section.Blocks.Length; i++)
        {
            if (_section.Blocks[i] is not Table table || table.Rows.IsEmpty)
                continue;
            var context = Context(i);
            var columns = Math.Max(table.Header.Length, table.Rows.Max(row => row.Length));
            var best = Enumerable.Range(0, columns).Select(column => Column(table, column, context)).MaxBy(group => Weight(group.Group, group.IsNamed));
            if (best.Group.Candidates.Count > 0)
                _groups.Add(best.Group);
        }
    }

    private (CandidateGroup Group, bool IsNamed) Column(Table table, int column, ListContext context)
    {
        var header = column < table.Header.Length ? _section[table.Header[column]] : "";
        var isNamed = ListContext.Mentions(header);
        var cells = table.Rows.Where(row => column < row.Length && row[column].Length > 0).Select(row => NameOf(row[column], null, isNamed)).ToList();
        var names = cells.Where(cell => cell.Strength > NameStrength.None).ToList();
        var about = context with { Text = isNamed ? $"{header}s are:" : header.Length > 0 && !context.Announces ? header : context.Text };
        return (new CandidateGroup(_section, about, names, cells.Count, LeastWeak: isNamed ? 2 : 0), isNamed);
    }

    private static double Weight(CandidateGroup group, bool isNamed) =>
        group.Candidates.Sum(candidate => (double)candidate.Strength) * (isNamed ? 2 : 1);

    // The name in an item: all of it, its bold or linked beginning, or what stands before a dash or colon.
    private NameCandidate NameOf(TextSpan span, TextSpan? lead, bool isAnnounced)
    {
        if (!CertificationName.IsPossible(_section.Text.AsSpan(span.Start, span.Length)))
            return default;
        var separators = Separators(span);
        var text = _section.Text;

        // A name goes on with a capital letter behind a dash; a description does not have to. A short remark in brackets stays.
        var cut = separators.FindLast(end => char.IsLower(AfterSeparator(end, span.End)) && !(text[end] == '(' && text.AsSpan(end, span.End - end).IndexOf(')') is > 0 and < 20));
        var whole = CertificationName.Judge(text, cut > span.Start ? TextSpan.FromBounds(span.Start, cut) : span);
        if (lead is { } opening && opening.End < whole.Span!.Value.End && Description(opening, span, isAnnounced))
        {
            var name = CertificationName.Judge(text, opening);
            if (name.Strength >= NameStrength.Medium && !CertificationName.IsLevel(text[opening.End..whole.Span.Value.End].Trim(' ', '-', '–', '—', ':', '(', ')', ',')))
                return name;
            whole = Better(whole, name);
        }

        if (whole.Strength < NameStrength.Medium)
        {
            foreach (var end in separators)
                whole = Better(whole, CertificationName.Judge(text, TextSpan.FromBounds(span.Start, end)));
        }

        return whole;
    }

    private char AfterSeparator(int separator, int end)
    {
        while (separator < end && !char.IsLetterOrDigit(_section.Text[separator]))
            separator++;
        return separator < end ? _section.Text[separator] : ' ';
    }

    private static NameCandidate Better(NameCandidate best, NameCandidate other) => other.Strength > best.Strength ? other : best;

    // Whether what follows an opening describes it, rather than going on with a sentence that begins with it.
    private bool Description(TextSpan opening, TextSpan span, bool isAnnounced)
    {
        var after = _section.Text.AsSpan(opening.End, span.End - opening.End).TrimStart();
        return isAnnounced || after.IsEmpty || !char.IsLetterOrDigit(after[0]) || ":.".Contains(_section.Text[opening.End - 1]);
    }

    // Where a description may begin, the last place first: a name may hold dashes and colons of its own.
    private List<int> Separators(TextSpan span)
    {
        var ends = new List<int>();
        var text = _section.Text;
        for (var i = span.Start + 1; i < span.End && ends.Count < 8; i++)
        {
            var isSpaced = char.IsWhiteSpace(text[i - 1]) && i + 1 < span.End && char.IsWhiteSpace(text[i + 1]);
            if ((text[i] is '–' or '—' && (isSpaced || char.IsLetterOrDigit(text[i - 1]))) || (text[i] is '-' or '|' && isSpaced) || (text[i] is ':' or ',' && i + 1 < span.End && char.IsWhiteSpace(text[i + 1]))
                || (text[i] == '(' && i > span.Start && char.IsWhiteSpace(text[i - 1])))
            {
                ends.Add(i);
            }
            else if (text[i - 1] == ')' && char.IsWhiteSpace(text[i]))
            {
                ends.Add(i);
            }
        }

        ends.Reverse();
        return ends;
    }

    private ListContext Context(int block)
    {
        IReadOnlyList<string> headings = [_section.Heading, .. _section.HeadingPath.Reverse(), _section.Article.Title];
        var label = "";
        for (var i = block - 1; i >= 0; i--)
        {
            if (_section.Blocks[i] is not Paragraph)
            {
                if (label.Length == 0)
                    break;
                continue;
            }

            var (introduction, text) = Introduction(i);
            if (IsLabel(text))
            {
                label = label.Length == 0 ? text : label;
                continue;
            }

            return label.Length == 0 || ListContext.Mentions(text) ? new ListContext(introduction, $"{label} {text}".Trim(), headings) : new ListContext(null, label, headings);
        }

        return new ListContext(null, CertificationName.IsLevel(label) ? "" : label, headings);
    }

    // "Associate level:", or a bold line: part of what introduces, which stands above it.
    private static bool IsLabel(string text) => CertificationName.IsLevel(text);

    private (TextSpan? Introduction, string Text) Introduction(int block)
    {
        var sentences = _section.Sentences.Where(sentence => sentence.Block == block).Select(sentence => sentence.Span).ToImmutableArray();
        if (sentences.IsEmpty)
            return (null, "");
        var last = sentences[^1];
        if (ListContext.Mentions(_section[last]) && ListContext.Introduces(_section[last]))
            return (last, _section[last]);
        for (var i = sentences.Length - 2; i >= 0 && ListContext.Points(_section[last]); i--)
        {
            if (ListContext.Mentions(_section[sentences[i]]))
                return (sentences[i], $"{_section[sentences[i]]} {_section[last]}");
        }

        // "Here are the best certifications. They cost money."
        var early = sentences.FirstOrDefault(sentence => ListContext.Mentions(_section[sentence]) && ListContext.Points(_section[sentence]), last);
        return ListContext.Introduces(_section[last]) ? (last, _section[last]) : (early, _section[early]);
    }
}
