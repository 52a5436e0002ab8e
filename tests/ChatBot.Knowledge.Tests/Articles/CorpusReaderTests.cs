using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Articles;

public class CorpusReaderTests
{
    [Fact]
    public void EveryMarkdownFileBelowTheFolderIsReadInOrder()
    {
        using var folder = new TemporaryFolder().With("b.MD", "b").With("a/z.markdown", "z").With("B.md", "B").With("a.txt", "no").With(".hidden/x.md", "x").With("a/b/c.md", "c");

        Assert.Equal(["B.md", "a/b/c.md", "a/z.markdown", "b.MD"], CorpusReader.Read(folder.Path).Articles.Select(article => article.File));
    }

    [Fact]
    public void AMissingFolderIsOneSentence()
    {
        var exception = Assert.Throws<CorpusException>(() => CorpusReader.Read("/nowhere/at/all"));

        Assert.Equal("There is no corpus folder /nowhere/at/all; name the folder with the articles.", exception.Message);
    }

    [Fact]
    public void AFolderWithoutArticlesIsOneSentence()
    {
        using var folder = new TemporaryFolder().With("a.txt", "no");

        Assert.Contains("holds no article", Assert.Throws<CorpusException>(() => CorpusReader.Read(folder.Path)).Message);
    }

    [Fact]
    public void AnUnreadableFileIsAnErrorAndTheOthersAreRead()
    {
        using var folder = new TemporaryFolder().With("a.md", "a");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "broken.md"), "nothing-here.md");

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal("a.md", Assert.Single(corpus.Articles).File);
        var finding = Assert.Single(corpus.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal("broken.md", finding.File);
    }

    [Fact]
    public void AnArticleThatIsDeletedWhileTheOthersAreReadIsAnError()
    {
        using var folder = new TemporaryFolder().With("a.md", "a").With("b.md", "b").With("c.md", "c");
        var deleting = new Deleting(Path.Combine(folder.Path, "b.md"));

        var corpus = CorpusReader.Read(folder.Path, progress: deleting, parallel: new ParallelOptions { MaxDegreeOfParallelism = 1 });

        Assert.Equal(["a.md", "c.md"], corpus.Articles.Select(article => article.File));
        Assert.Equal(("b.md", Severity.Error), corpus.Findings.Where(finding => finding.Severity > Severity.Note && finding.File == "b.md").Select(finding => (finding.File, finding.Severity)).Single());
    }

    [Fact]
    public void AnArticleThatGrewBeyondAllReasonIsLeftOutWithAnError()
    {
        using var folder = new TemporaryFolder().With("a.md", "a").With("grown.md", "g");
        using (var stream = new FileStream(Path.Combine(folder.Path, "grown.md"), FileMode.Open)) stream.SetLength(50 * 1024 * 1024);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal("a.md", Assert.Single(corpus.Articles).File);
        Assert.Contains("it is larger than 32 MB", Assert.Single(corpus.Findings, finding => finding.Severity == Severity.Error).Message);
    }

    [Fact]
    public void DraftsStandInThePlaceOfFiles()
    {
        using var folder = new TemporaryFolder().With("a.md", "# Old\n\nOld.\n").With("b.md", "b");

        var corpus = CorpusReader.Read(folder.Path, drafts: new Dictionary<string, byte[]?> { ["a.md"] = "# New\n\nNew.\n"u8.ToArray(), ["b.md"] = null, ["Z.md"] = "z"u8.ToArray() });

        Assert.Equal(["Z.md", "a.md"], corpus.Articles.Select(article => article.File));
        Assert.Equal("New", corpus.Articles[1].Title);
        Assert.Equal("# Old\n\nOld.\n", File.ReadAllText(Path.Combine(folder.Path, "a.md")));
    }

    [Fact]
    public void LinksThatLeadOutOfTheFolderAreNotFollowed()
    {
        using var outside = new TemporaryFolder().With("secret.md", "secret");
        using var folder = new TemporaryFolder().With("a.md", "a").With("..data/b.md", "b").With("c/d.md", "d");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "out.md"), Path.Combine(outside.Path, "secret.md"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "in.md"), Path.Combine("..data", "b.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "outside"), outside.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "around.md"), Path.Combine("outside", "secret.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "c", "up"), folder.Path);

        var corpus = CorpusReader.Read(folder.Path);

        Assert.Equal(["a.md", "c/d.md", "in.md"], corpus.Articles.Select(article => article.File));
        Assert.Equal(["around.md", "out.md", "outside"], corpus.Findings.Where(finding => finding.Message.Contains("leads out")).Select(finding => finding.File).Order());
    }

    [Fact]
    public void TheSidecarGivesWhatAFileLacks()
    {
        using var folder = new TemporaryFolder()
            .With("a.md", "text")
            .With("b.md", "---\ntitle: Own\n---\ntext")
            .With("articles.yml", "a.md:\n  title: A title\n  date: 2021-03-08\n  url: https://x.example/a\n  categories: [C]\nb.md:\n  title: Other\n  date: 2020-01-01\n");

        var articles = CorpusReader.Read(folder.Path).Articles;

        Assert.Equal(("A title", new DateOnly(2021, 3, 8), "https://x.example/a"), (articles[0].Title, articles[0].Date!.Value, articles[0].Url));
        Assert.Equal<string>(["C"], articles[0].Categories);
        Assert.Equal(("Own", new DateOnly(2020, 1, 1)), (articles[1].Title, articles[1].Date!.Value));
    }

    [Fact]
    public void AnUnknownFileOrKeyInTheSidecarIsAnErrorWithItsLine()
    {
        using var folder = new TemporaryFolder().With("a.md", "text").With("articles.yml", "a.md:\n  titel: x\n  date: soon\nmissing.md:\n  title: y\n");

        var errors = CorpusReader.Read(folder.Path).Findings.Where(finding => finding.Severity == Severity.Error);

        Assert.Equal([("articles.yml", 2), ("articles.yml", 3), ("articles.yml", 4)], errors.Select(finding => (finding.File, finding.Line)).Order());
    }

    [Fact]
    public void TheProjectsOwnCorpusHasNothingWorseThanNotes() =>
        Assert.DoesNotContain(CorpusReader.Read(Folders.Corpus).Findings, finding => finding.Severity > Severity.Note);

    private sealed class Deleting(string file) : IProgress<double>
    {
        public void Report(double value) => File.Delete(file);
    }
}
