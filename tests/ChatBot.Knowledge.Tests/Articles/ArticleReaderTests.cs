using System.Text;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Articles;

public class ArticleReaderTests
{
    [Fact]
    public void TheCorpusArticleHasItsSixSections()
    {
        var article = Read.DataEngineeringVsMachineLearning();

        Assert.Equal(
            [
                "Data Engineering Vs Machine Learning",
                "Data Engineer vs. Machine Learning Engineer",
                "Do Data Engineers do Machine Learning?",
                "Career Prospects for Data and Machine Learning Engineers",
                "How to Become a Data Engineer?",
                "Conclusion",
            ],
            article.Sections.Select(section => section.Heading));
        Assert.Equal("Data Engineering Vs Machine Learning", article.Title);
        Assert.Equal(new DateOnly(2021, 3, 8), article.Date);
        Assert.Equal<string>(["Data Engineering"], article.Categories);
        Assert.All(article.Sections, section => Assert.Empty(section.HeadingPath));
        Assert.Equal(
            "articles/data-engineering-vs-machine-learning.md#do-data-engineers-do-machine-learning",
            article.Sections[2].Id);
        Assert.Equal(79, article.Sections[2].Line);
    }

    [Fact]
    public void TheCorpusArticleGivesWholeSentences()
    {
        var section = Read.DataEngineeringVsMachineLearning().Sections[2];

        var sentences = section.Sentences.Select(sentence => section[sentence.Span]).ToList();

        Assert.Contains("So; do Data Engineers do Machine Learning?", sentences);
        Assert.Contains("Not really.", sentences);
        Assert.Contains("One thing’s for sure; you won’t be tasked to do deploy machine learning models if you’re a Data Engineer.", sentences);
    }

    [Fact]
    public void TitleDateCategoriesAndUrlComeFromFrontMatter()
    {
        var article = Read.Article("---\ntitle: \"A title\"\ndate: 2020-01-02 10:00:00 +0200\ncategories: [One, Two]\ntags: Three\npermalink: /a\nlayout: page\n---\n# Heading\ntext\n", "2019-01-01-name.md");

        Assert.Equal("A title", article.Title);
        Assert.Equal(new DateOnly(2020, 1, 2), article.Date);
        Assert.Equal<string>(["One", "Two", "Three"], article.Categories);
        Assert.Equal("/a", article.Url);
        Assert.Equal(9, article.Sections[0].Line);
    }

    [Fact]
    public void WithoutFrontMatterTheFileNameGivesTitleAndDate()
    {
        var article = Read.Article("text", "folder/2021-03-08-some-file_name.md");

        Assert.Equal("Some file name", article.Title);
        Assert.Equal(new DateOnly(2021, 3, 8), article.Date);
        Assert.Equal("Some file name", article.Sections[0].Heading);
        Assert.Equal("folder/2021-03-08-some-file_name.md#some-file-name", article.Sections[0].Id);
    }

    [Fact]
    public void TheFirstLargeHeadingIsTheTitle() => Assert.Equal("A title", Read.Article("## Small\n\nx\n\n# A **title**\n\ny").Title);

    [Fact]
    public void InvalidFrontMatterIsAnErrorAndTheArticleIsStillRead()
    {
        var reading = Read.Reading("---\ntitle: a: b\ndate: 2021-03-08\n  broken: [\n---\n# H\n\ntext\n");

        var finding = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.InRange(finding.Line, 2, 5);
        Assert.Equal("some.md", finding.File);
        Assert.Equal("text", Assert.Single(reading.Article.Sections).Text);
        Assert.Equal(new DateOnly(2021, 3, 8), reading.Article.Date);
        Assert.Equal(6, reading.Article.Sections[0].Line);
    }

    [Fact]
    public void UnterminatedFrontMatterIsReadAsTextWithAWarning()
    {
        var reading = Read.Reading("---\ntitle: x\n\ntext");

        Assert.Equal(Severity.Warning, reading.Findings.Single(finding => finding.Message.Contains("front matter")).Severity);
        Assert.Contains("text", reading.Article.Sections[0].Text);
    }

    [Fact]
    public void TextBetweenTwoRulesIsNoFrontMatter() =>
        Assert.Equal("Just text.\nMore text.", Read.Text("---\nJust text.\n\n---\n\nMore text."));

    [Theory]
    [InlineData("## **Bold** heading", "Bold heading")]
    [InlineData("**Bold**\n---", "Bold")]
    [InlineData("## A [link](https://x.example) & `code`", "A link & code")]
    [InlineData("## <b>html</b> &amp; *emphasis* ##", "html & emphasis")]
    [InlineData("##   many\u00A0\u00A0  spaces", "many spaces")]
    [InlineData("## **How to become one****?**", "How to become one?")]
    [InlineData("## Kramdown {#id .class}", "Kramdown")]
    [InlineData("1. **Python**\n-------------", "1. Python")]
    public void AHeadingIsPlainText(string markdown, string heading) =>
        Assert.Equal(heading, Read.Article($"{markdown}\n\ntext").Sections.Single().Heading);

    [Fact]
    public void HeadingsWithoutTextOfTheirOwnLeadToThoseBelow()
    {
        var article = Read.Article("# T\n\n## A\n\n### B\n\ntext\n\n## C\n\nmore");

        Assert.Equal(["B", "C"], article.Sections.Select(section => section.Heading));
        Assert.Equal<string>(["A"], article.Sections[0].HeadingPath);
        Assert.Empty(article.Sections[1].HeadingPath);
    }

    [Fact]
    public void DuplicateHeadingsGetNumberedAnchorsAndAWarning()
    {
        var reading = Read.Reading("# T\n\n## What's new?\n\na\n\n## What's new?\n\nb");

        Assert.Equal(["some.md#whats-new", "some.md#whats-new-1"], reading.Article.Sections.Select(section => section.Id));
        Assert.Equal(7, Assert.Single(reading.Findings, finding => finding.Severity == Severity.Warning).Line);
    }

    [Fact]
    public void ASkippedLevelIsNoted()
    {
        var finding = Assert.Single(Read.Reading("# T\n\n### Deep\n\na").Findings);

        Assert.Equal((Severity.Note, 3), (finding.Severity, finding.Line));
    }

    [Fact]
    public void AnArticleWithoutHeadingsIsOneSection()
    {
        var reading = Read.Reading("One.\n\nTwo.", "my-notes.md");

        Assert.Equal("One.\nTwo.", Assert.Single(reading.Article.Sections).Text);
        Assert.Equal(Severity.Note, Assert.Single(reading.Findings).Severity);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# Only a heading")]
    [InlineData("---\ntitle: x\n---")]
    public void AnArticleWithoutTextIsAWarning(string markdown)
    {
        var reading = Read.Reading(markdown);

        Assert.Empty(reading.Article.Sections);
        Assert.Single(reading.Findings, finding => finding.Severity == Severity.Warning);
    }

    [Fact]
    public void AnUnclosedFenceIsAWarningAtItsLine()
    {
        var reading = Read.Reading("# T\n\ntext\n\n```sql\nselect 1\n\n## no heading");

        Assert.Equal(5, Assert.Single(reading.Findings, finding => finding.Severity == Severity.Warning).Line);
        Assert.Equal("sql", Assert.IsType<Code>(reading.Article.Sections.Single().Blocks[1]).Language);
    }

    [Fact]
    public void AnImageWithItsDataInsideIsDroppedAndNoted()
    {
        var reading = Read.Reading("# T\n\na\n\n![alt](data:image/svg+xml,%3Csvg%20viewBox='0 (0) 1'%3E)\n**Bold** text ![x](a.png)");

        Assert.Equal("a\nBold text", reading.Article.Sections.Single().Text);
        Assert.Equal((Severity.Note, 5), reading.Findings.Select(finding => (finding.Severity, finding.Line)).Single());
    }

    [Fact]
    public void AByteOrderMarkAndCarriageReturnsAreNoText()
    {
        var reading = ArticleReader.Read("a.md", [0xEF, 0xBB, 0xBF, .. "---\r\ntitle: T\r\n---\r\n# T\r\n\r\none\r\ntwo\r\n"u8]);

        Assert.Empty(reading.Findings);
        Assert.Equal("T", reading.Article.Title);
        Assert.Equal("one two", reading.Article.Sections.Single().Text);
        Assert.Equal(4, reading.Article.Sections.Single().Line);
    }

    [Fact]
    public void InvalidUtf8IsReadWithAWarningAtItsLine()
    {
        var reading = ArticleReader.Read("a.md", [.. "# T\n\ncaf"u8, 0xE9, .. " au lait\n"u8]);

        Assert.Equal("caf\uFFFD au lait", reading.Article.Sections.Single().Text);
        Assert.Equal((Severity.Warning, 3), reading.Findings.Select(finding => (finding.Severity, finding.Line)).Single());
    }

    [Fact]
    public void NulCharactersAreReplacedWithAWarning()
    {
        var reading = ArticleReader.Read("a.md", "# T\n\na\0b"u8);

        Assert.Equal("a\uFFFDb", reading.Article.Sections.Single().Text);
        Assert.Equal((Severity.Warning, 3), reading.Findings.Select(finding => (finding.Severity, finding.Line)).Single());
    }

    [Fact]
    public void Utf16IsReadWithAWarning()
    {
        var reading = ArticleReader.Read("a.md", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("# T\n\ntext")]);

        Assert.Equal("text", reading.Article.Sections.Single().Text);
        Assert.Equal(Severity.Warning, Assert.Single(reading.Findings).Severity);
    }

    [Fact]
    public void AnArticleLargerThanTenMegabytesIsReadWithAWarning()
    {
        var paragraph = string.Concat(Enumerable.Repeat("A **sentence** of some words. ", 30)) + "\n\n";
        var reading = Read.Reading("# T\n\n" + string.Concat(Enumerable.Repeat(paragraph, 1 + (10 * 1024 * 1024 / paragraph.Length))));

        Assert.Equal(Severity.Warning, Assert.Single(reading.Findings).Severity);
        Assert.True(reading.Article.Sections.Single().Sentences.Length > 300_000);
    }

    public static TheoryData<string> Hostile => new(
        "> ", "- ", "1. ", "[", "![", "[a](", "[a]: b\n", "[^1]: a\n", "*a **a ", "**a", "`", "<", "<a ", "<div>\n\n", "<ul><li>", "<table><tr><td>\n\n",
        "{{", "{% comment %}", " %%a", "[[a ", "![](data:", "|a|b|\n|--|--|\n", "&amp", "\\", "~~a ", "# {#", "```\n", "- a\n  - b\n");

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task NoInputTakesForEver(string piece)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length)));

        var reading = await Task.Run(() => ArticleReader.Read("hostile.md", bytes)).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.NotNull(reading.Article);
    }

    [Fact]
    public void WhatIsNestedTooDeeplyIsReadAsPlainParagraphs()
    {
        var reading = Read.Reading("# Title\n\n" + string.Concat(Enumerable.Repeat("> - ", 5000)) + "deep **down**\n\n## Next\n\ntext");

        Assert.Contains(reading.Findings, finding => finding is { Severity: Severity.Warning, Message: var message } && message.Contains("nested"));
        Assert.Equal(["Title", "Next"], reading.Article.Sections.Select(section => section.Heading));
        Assert.Equal("deep down", reading.Article.Sections[0].Text);
    }

    [EvalFact]
    public void EveryArticleOfTheBlogAndTheZooIsRead()
    {
        foreach (var folder in (string[])["blog", "markdown-zoo", "cert-lists"])
        {
            var corpus = CorpusReader.Read(Path.Combine(EvalData.Folder!, folder));

            Assert.NotEmpty(corpus.Articles);
            foreach (var section in corpus.Articles.SelectMany(article => article.Sections))
                SectionAssert.IsSound(section);
            Assert.Equal(corpus.Articles.SelectMany(article => article.Sections).Select(section => section.Id).Distinct().Count(), corpus.Articles.Sum(article => article.Sections.Length));
        }
    }
}
