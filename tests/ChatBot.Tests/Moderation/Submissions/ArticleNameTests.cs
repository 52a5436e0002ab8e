using ChatBot.Moderation.Submissions;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Tests.Moderation.Submissions;

/// <summary>Whatever a file is called, its article lies in the corpus and nowhere else.</summary>
public class ArticleNameTests
{
    [Theory]
    [InlineData("Kites.md", "articles/kites.md")]
    [InlineData("How do I fly a kite?.md", "articles/how-do-i-fly-a-kite.md")]
    [InlineData("../../etc/passwd.md", "articles/passwd.md")]
    [InlineData("..\\..\\windows\\system32\\kites.md", "articles/kites.md")]
    [InlineData("/etc/cron.d/kites.markdown", "articles/kites.md")]
    [InlineData("...md", "articles/article.md")]
    [InlineData(".md", "articles/article.md")]
    [InlineData(".hidden.md", "articles/hidden.md")]
    [InlineData("a\0b.md", "articles/a-b.md")]
    [InlineData("kites.md\n.md", "articles/kites-md.md")]
    [InlineData("CON.md", "articles/article-con.md")]
    [InlineData("kites.md:stream.md", "articles/kites-md-stream.md")]
    [InlineData("\u202Edm.setik.md", "articles/dm-setik.md")]
    [InlineData("drachen-für-alle.md", "articles/drachen-für-alle.md")]
    [InlineData("-rf *.md", "articles/rf.md")]
    public void ANameIsMadeHarmless(string filename, string file) => Assert.Equal(file, ArticleName.Of(filename));

    [Fact]
    public void ALongNameIsCut() => Assert.Equal($"articles/{new string('a', 60)}.md", ArticleName.Of(new string('a', 5_000) + ".md"));

    [Fact]
    public void NoNameLeadsOutOfTheFolderOrIsHidden() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        filename =>
        {
            var file = ArticleName.Of($"{filename}.md");

            Assert.Equal("/corpus/articles", Path.GetDirectoryName(Path.GetFullPath(file, "/corpus")));
            Assert.Matches(@"^articles/[\p{L}\p{N}][\p{L}\p{N}-]*\.md$", file);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
}
