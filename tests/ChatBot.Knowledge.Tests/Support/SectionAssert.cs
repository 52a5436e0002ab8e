using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Support;

/// <summary>What holds for every section, whatever it was read from.</summary>
internal static class SectionAssert
{
    public static void IsSound(Section section)
    {
        Assert.NotEmpty(section.Text);
        Assert.DoesNotContain('\r', section.Text);
        var end = 0;
        foreach (var block in section.Blocks)
        {
            Assert.True(block.Span.Start >= end && block.Span.End <= section.Text.Length, $"{section.Id}: blocks overlap or leave the text");
            Assert.InRange(block.Line, 1, int.MaxValue);
            end = block.Span.End;
            Assert.All(Inner(block), span => Assert.True(block.Span.Contains(span), $"{section.Id}: a span leaves its block"));
        }

        end = 0;
        foreach (var (span, block) in section.Sentences)
        {
            Assert.True(span.Start >= end && span.Length > 0, $"{section.Id}: sentences overlap or are empty");
            Assert.True(section.Blocks[block].Span.Contains(span), $"{section.Id}: a sentence leaves its block");
            Assert.IsNotType<Code>(section.Blocks[block]);
            Assert.Equal(section[span].Trim(), section[span]);
            end = span.End;
        }
    }

    private static IEnumerable<TextSpan> Inner(Block block) => block switch
    {
        Paragraph { Lead: { } lead } => [lead],
        ItemList list => list.Items.SelectMany(Inner),
        Table table => table.Header.Concat(table.Rows.SelectMany(row => row)),
        _ => [],
    };

    private static IEnumerable<TextSpan> Inner(ListItem item)
    {
        yield return item.Span;
        if (item.Lead is { } lead)
        {
            Assert.True(item.Span.Contains(lead));
            yield return lead;
        }

        foreach (var span in item.Children.SelectMany(Inner))
            yield return span;
    }
}
