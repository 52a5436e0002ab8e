using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.EndToEnd;

public class BadCorpusTests
{
    [Fact]
    public async Task AMissingFolderIsOneSentence()
    {
        var outcome = await Executable.RunAsync("ask", "hi", "--corpus", "/no/such/folder");

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("/no/such/folder", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyFolderIsOneSentence()
    {
        using var corpus = CorpusCopy.Empty();

        var outcome = await Executable.RunAsync("check", "--corpus", corpus.Folder);

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(corpus.Folder, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMissingGlossaryIsOneSentence()
    {
        var outcome = await Executable.RunAsync("ask", "hi", "--glossary", "/no/such/glossary.yml");

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("glossary.yml", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGoldenQuestionThatNoLongerHoldsFailsTheCheckWithItsLine()
    {
        using var corpus = CorpusCopy.Whole();
        corpus.Write("questions.yml", "answered:\n  - question: do data engineers do ML?\n    section: Conclusion\ndeclined:\n  - how much does a data engineer make?\n");

        var outcome = await Executable.RunAsync("check", "--corpus", corpus.Folder);

        Assert.Equal(ExitCode.CheckFailed, outcome.ExitCode);
        Assert.Contains("questions.yml:2: “do data engineers do ML?”", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("questions.yml:5: “how much does a data engineer make?”", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMistakeInTheGoldenQuestionsIsAFindingWithItsLine()
    {
        using var corpus = CorpusCopy.Whole();
        corpus.Write("questions.yml", "answered:\n  - question: do data engineers do ML?\n    sektion: Conclusion\n");

        var outcome = await Executable.RunAsync("check", "--corpus", corpus.Folder);

        Assert.Equal(ExitCode.CheckFailed, outcome.ExitCode);
        Assert.Contains("questions.yml:3: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BrokenFrontMatterIsAFindingWithItsLine()
    {
        using var corpus = CorpusCopy.Whole();
        corpus.Write("articles/broken.md", "---\ntitle: \"open\n---\n\n# Broken\n\nStill read.\n");

        var outcome = await Executable.RunAsync("check", "--corpus", corpus.Folder);

        Assert.Equal(ExitCode.CheckFailed, outcome.ExitCode);
        Assert.Contains("articles/broken.md:", outcome.Output, StringComparison.Ordinal);
    }
}
