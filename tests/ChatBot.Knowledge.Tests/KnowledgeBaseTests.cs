namespace ChatBot.Knowledge.Tests;

public class KnowledgeBaseTests
{
    [Fact]
    public void TheVersionNamesWhatWasRead()
    {
        using var folder = new TemporaryFolder().With("a.md", "# A\n\nText.\n").With("b.md", "# B\n\nText.\n");
        var first = Support.Knowledge.Read(folder.Path).Version;
        var again = Support.Knowledge.Read(folder.Path).Version;
        folder.With("b.md", "# B\n\nOther text.\n");
        var changed = Support.Knowledge.Read(folder.Path).Version;
        folder.With("glossary.yml", "same:\n  - [one, 1]\n");
        var withGlossary = Support.Knowledge.Read(folder.Path).Version;

        Assert.Matches("^[0-9a-f]{12}$", first);
        Assert.Equal(first, again);
        Assert.Equal(3, new HashSet<string> { first, changed, withGlossary }.Count);
    }

    [Fact]
    public void SearchRanksTheSectionsThatFitBest()
    {
        var hits = Support.Knowledge.Corpus.Search("career prospects", 3);

        Assert.Equal("Career Prospects for Data and Machine Learning Engineers", hits[0].Section.Heading);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("zzzzzz")]
    public void ASearchForNothingFindsNothing(string query) => Assert.Empty(Support.Knowledge.Corpus.Search(query, 10));

    [Fact]
    public void ManyThreadsGetTheSameReplies()
    {
        var knowledge = Support.Knowledge.Corpus;
        var questions = knowledge.Golden.Answered.Select(golden => golden.Question).ToList();
        var alone = questions.Select(question => knowledge.Ask(question).GetType()).ToList();

        Parallel.For(0, 400, i => Assert.Equal(alone[i % questions.Count], knowledge.Ask(questions[i % questions.Count]).GetType()));
    }
}
