using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Articles;

public class PlainTextTests
{
    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one  \ntwo", "one\ntwo")]
    [InlineData("one<br/>two", "one\ntwo")]
    [InlineData("**bold** _emphasis_ ~~struck~~ ==marked== `co*d*e`", "bold emphasis struck marked co*d*e")]
    [InlineData("**Data Engineering vs. Machine Learning.**Is there", "Data Engineering vs. Machine Learning.Is there")]
    [InlineData("**Knowledge **is where", "Knowledge is where")]
    [InlineData("2 * 3 and a**2 and 5 \\* 6", "2 * 3 and a**2 and 5 * 6")]
    [InlineData("[a link](https://x.example/y) and <https://z.example>", "a link and https://z.example")]
    [InlineData("![alt](a.png) text", "text")]
    [InlineData("&lt;tag&gt; &mdash; curly ‘quotes’ – stay", "<tag> — curly ‘quotes’ – stay")]
    [InlineData("Let\\'s pay \\$5 for \\\"it\\\" --- now", "Let's pay $5 for \"it\" --- now")]
    [InlineData("a<!-- comment -->b <span class=\"x\">c</span>", "ab c")]
    [InlineData("<p align=\"center\">\n<img src=\"a.png\"/>\n</p>\n\ntext", "text")]
    [InlineData("<script>\nvar x;\n</script>\n\ntext", "text")]
    [InlineData("text <style>b { }</style> more", "text more")]
    [InlineData("> quoted\n> text\n\nafter", "quoted text\nafter")]
    [InlineData("a %% hidden %% b\n\n%%\nalso\n\nhidden\n%%\n\nc", "a b\nc")]
    [InlineData("100%% sure", "100%% sure")]
    [InlineData("[[Note]] and [[Note|shown]] and ![[embed.png]].", "Note and shown and .")]
    [InlineData("`[[ -f x ]]` stays", "[[ -f x ]] stays")]
    [InlineData("{% include x.html %}text {{ site.url }}[wiki]({{ '/a b/' | relative_url }})", "text wiki")]
    [InlineData("text\n{: .note}\n\nmore{: #id}", "text\nmore")]
    [InlineData("* TOC\n{:toc}\n\ntext", "text")]
    [InlineData("> [!NOTE]\n> Careful here.\n\n> [!tip]+ Title\n> text", "Careful here.\nTitle text")]
    [InlineData("Intro:\n| a | b |\n|--|--|\n| 1 | 2 |\nafter", "Intro:\na | b\n1 | 2\nafter")]
    [InlineData("- [ ] open\n- [x] done", "open\ndone")]
    [InlineData("text[^1].\n\n[^1]: The note.", "text.\nThe note.")]
    [InlineData("a\u200Bb c\u00A0d", "ab c d")]
    public void MarkdownBecomesPlainText(string markdown, string text) => Assert.Equal(text, Read.Text(markdown));

    [Fact]
    public void LineNumbersAreThoseOfTheFile()
    {
        var section = Read.Section("---\nlayout: x\n---\n\n%%\nhidden\n%%\n\n# T\n\n{{ a\nb }}\n\npara\n\n- item\n- {% x %}second\n");

        Assert.Equal(9, section.Line);
        Assert.Equal([14, 16], section.Blocks.Select(block => block.Line));
        Assert.Equal([16, 17], Assert.IsType<ItemList>(section.Blocks[1]).Items.Select(item => item.Line));
    }

    [Fact]
    public void TextRightBelowATableKeepsItsLine() =>
        Assert.Equal([1, 4, 6], Read.Section("| a | b |\n|--|--|\n| 1 | 2 |\nafter\n\nlast").Blocks.Select(block => block.Line));

    [Fact]
    public void NestedListsKeepTheirShape()
    {
        var section = Read.Section("1. **One** – first\n   - a\n     - deep\n   - b\n2. Two\n\n   more of two\n");

        Assert.Equal("One – first\na\ndeep\nb\nTwo more of two", section.Text);
        var list = Assert.IsType<ItemList>(Assert.Single(section.Blocks));
        Assert.True(list.Ordered);
        Assert.Equal(["One – first", "Two more of two"], list.Items.Select(item => section[item.Span]));
        Assert.Equal("One", section[list.Items[0].Lead!.Value]);
        Assert.Equal(["a", "b"], list.Items[0].Children.Select(item => section[item.Span]));
        Assert.Equal("deep", section[list.Items[0].Children[0].Children[0].Span]);
        Assert.Equal(6, section.Sentences.Length);
    }

    [Fact]
    public void CodeInAListIsTextWithoutSentences()
    {
        var section = Read.Section("- Run this.\n\n  ```sh\n  make all.\n  ```\n\n- Then that.\n");

        Assert.Equal("Run this.\nmake all.\nThen that.", section.Text);
        Assert.Equal(["Run this.", "Then that."], section.Sentences.Select(sentence => section[sentence.Span]));
        SectionAssert.IsSound(section);
    }

    [Fact]
    public void CodeIsKeptAsItIs()
    {
        var section = Read.Section("before\n\n```python\nx = {{ y }}  # **no**\n\ny.z()\n```\n\n    indented [[x]]\n");

        Assert.Equal("before\nx = {{ y }}  # **no**\n\ny.z()\nindented [[x]]", section.Text.Replace("[x](#)", "[[x]]"));
        Assert.Equal(["python", null], section.Blocks.OfType<Code>().Select(code => code.Language));
        Assert.Single(section.Sentences);
    }

    [Fact]
    public void JekyllHighlightIsCode()
    {
        var section = Read.Section("{% highlight sql %}\nselect {{ 1 }}\n{% endhighlight %}\n\nafter");

        Assert.Equal("sql", Assert.IsType<Code>(section.Blocks[0]).Language);
        Assert.Equal("select {{ 1 }}\nafter", section.Text);
    }

    [Theory]
    [InlineData("| Name | Level |\n|---|:--|\n| **A** | x |\n| [B](u) |  |")]
    [InlineData("<table><thead><tr><th>Name</th><th>Level</th></tr></thead>\n\n<tr><td><b>A</b></td>\n\n<td>x</td></tr>\n<tr><td><a href='u'>B</a><td></tr></table>")]
    public void TablesHaveALineARowAndSpansForTheirCells(string markdown)
    {
        var section = Read.Section(markdown);

        var table = Assert.IsType<Table>(Assert.Single(section.Blocks));
        Assert.Equal("Name | Level\nA | x\nB | ", section.Text);
        Assert.Equal(["Name", "Level"], table.Header.Select(cell => section[cell]));
        Assert.Equal([["A", "x"], ["B", ""]], table.Rows.Select(row => row.Select(cell => section[cell])));
        Assert.Equal(["Name | Level", "A | x", "B |"], section.Sentences.Select(sentence => section[sentence.Span]));
    }

    [Fact]
    public void ATableWithAnEmptyHeaderHasNoHeaderLine()
    {
        var section = Read.Section("|  |  |\n| --- | --- |\n| a | b |");

        Assert.Equal("a | b", section.Text);
    }

    [Fact]
    public void HtmlListsAreLists()
    {
        var section = Read.Section("<div>intro:\n<ul>\n<li><b>A</b> first</li>\n<li>B<ol><li>deep</li></ol></li>\n</ul></div>");

        Assert.Equal("intro:\nA first\nB\ndeep", section.Text);
        var list = Assert.IsType<ItemList>(section.Blocks[1]);
        Assert.Equal("A", section[list.Items[0].Lead!.Value]);
        Assert.Equal("deep", section[list.Items[1].Children.Single().Span]);
    }

    [Theory]
    [InlineData("**Name** – description", "Name")]
    [InlineData("[**Name of\nit**](https://x.example)", "Name of it")]
    [InlineData("**A** **B** and", "A B")]
    [InlineData("[Name](u) by [other](v)", "Name")]
    [InlineData("<b>Name</b> x", "Name")]
    [InlineData("[[Name]] x", "Name")]
    [InlineData("![](a.png)\n**Name** x", "Name")]
    [InlineData("**Name **x", "Name")]
    public void ALeadIsTheBoldTextOrLinkAtTheStart(string markdown, string lead)
    {
        var section = Read.Section(markdown);

        Assert.Equal(lead, section[Assert.IsType<Paragraph>(section.Blocks[0]).Lead!.Value]);
    }

    [Theory]
    [InlineData("plain **bold**")]
    [InlineData("*emphasis* only")]
    [InlineData("`code` x")]
    public void WithoutABoldStartThereIsNoLead(string markdown) =>
        Assert.Null(Assert.IsType<Paragraph>(Read.Section(markdown).Blocks[0]).Lead);
}
