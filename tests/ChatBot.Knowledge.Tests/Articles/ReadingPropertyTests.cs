using System.Text;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Knowledge.Tests.Articles;

public class ReadingPropertyTests
{
    private static readonly string[] Pieces =
    [
        "word", "Data Engineer", ". ", "! ", "?", "; ", "vs. ", "\n", "\n\n", "  \n", "# ", "## ", "\n---\n", "\n===\n", "- ", "  - ", "1. ", "> ", "**", "*", "_", "`", "```\n",
        "[", "]", "](u)", "![", "|", "\n|--|--|\n", "<b>", "</b>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "<br>", "<!--", "-->", "{{", "}}", "{%", "%}", "{: x}", "%%", "[[", "]]",
        "&amp;", "\\", "\t", "    ", "\r\n", "\0", "’", "😀", "\u00A0", "[^1]", "[^1]: ", "title: x\n", "---\n", ": ", "[a", "{", "&a ", "*a ", "<script>", "data:image",
    ];

    private static readonly Arbitrary<string> Markdown = Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Fact]
    public void WhateverIsReadHasSoundSections() =>
        Prop.ForAll(Markdown, text =>
        {
            foreach (var section in Read.Article(text).Sections)
                SectionAssert.IsSound(section);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void WhateverFollowsFrontMatterDashesIsRead() =>
        Prop.ForAll(Markdown, text =>
        {
            foreach (var section in Read.Article("---\n" + text).Sections)
                SectionAssert.IsSound(section);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void WhateverTheBytesAnArticleIsRead() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => { ArticleReader.Read("a.md", bytes); }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void WhateverTheYamlItIsReadOrReported() =>
        Prop.ForAll(Markdown, text =>
        {
            var findings = new List<Finding>();
            var node = YamlFile.Read("a.yml", Encoding.UTF8.GetBytes(text), findings);
            Assert.All(findings, finding => Assert.True(finding.Line > 0));
            (node as YamlMapping)?.RejectOthers("title");
            (node as YamlMapping)?.Strings("title");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void SentencesLieInTheTextInOrder() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Elements("a", "A", "word ", "Dr", "U.S", ".", "!", "?", "…", " ", "\n", "”", ")", "(", "1", "；")).Select(string.Concat).ToArbitrary(), text =>
        {
            var spans = new List<TextSpan>();
            SentenceSplitter.Split(text, spans);
            var end = 0;
            foreach (var span in spans)
            {
                Assert.True(span.Start >= end && span.Length > 0 && span.End <= text.Length);
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
                end = span.End;
            }

            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));
}
