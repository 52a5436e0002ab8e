using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge.Tests.Golden;

public class GoldenFileTests
{
    [Fact]
    public void QuestionsAreReadWithWhatIsExpected()
    {
        var (questions, findings) = Read(
            """
            answered:
              - question: pay?
                section: Pay
                excerpt: They earn
              - question: which papers?
                section: [Pay, a.md#pay]
                excerpt:
                  - $5
                  - They
                certifications:
                  Data Engineer:
                    - One
                    - "Two: B"
                  Nurse: Three
            declined:
              - hi
              - "what: now"
            """);

        Assert.Empty(findings);
        Assert.Equal(["pay?", "which papers?"], questions.Answered.Select(question => question.Question));
        Assert.Equal([2, 5], questions.Answered.Select(question => question.Line));
        Assert.Equal(["They earn"], questions.Answered[0].Excerpts.AsEnumerable());
        Assert.Equal(["Pay", "a.md#pay"], questions.Answered[1].Sections.AsEnumerable());
        Assert.Equal(["$5", "They"], questions.Answered[1].Excerpts.AsEnumerable());
        Assert.Equal(["Data Engineer: One, Two: B", "Nurse: Three"], questions.Answered[1].Certifications.Select(list => $"{list.Role}: {string.Join(", ", list.Names)}"));
        Assert.Equal([("hi", 16), ("what: now", 17)], questions.Declined.Select(question => (question.Question, question.Line)));
    }

    [Theory]
    [InlineData("answerd:\n  - question: pay?", "questions.yml:1: “answerd” is not a known key")]
    [InlineData("answered:\n  - question: pay?\n    section: Pay\n    expert: x", "questions.yml:4: “expert” is not a known key")]
    [InlineData("answered:\n  - section: Pay", "questions.yml:2: “question” is missing")]
    [InlineData("answered:\n  - question: pay?", "questions.yml:2: “pay?” names no section")]
    [InlineData("answered:\n  - question: pay?\n    section:", "questions.yml:2: “pay?” names no section")]
    [InlineData("answered:\n  - pay?", "questions.yml:2: Each item of “answered” must be a mapping")]
    [InlineData("answered:\n  - question: pay?\n    section: Fun", "questions.yml:2: No section of the corpus is called “Fun”.")]
    [InlineData("answered:\n  - question: pay?\n    section: Pay\ndeclined:\n  - Pay?", "questions.yml:5: “Pay?” is asked in line 2 already.")]
    [InlineData("declined:\n  hi: there", "questions.yml:2: “declined” must be a list of texts")]
    [InlineData("- pay?", "questions.yml:1: questions.yml must be a mapping")]
    [InlineData("answered: [", "questions.yml:2: This is not valid YAML")]
    public void AMistakeIsAFindingWithItsLine(string yaml, string finding) =>
        Assert.StartsWith(finding, Assert.Single(Read(yaml).Findings).ToString(), StringComparison.Ordinal);

    [Fact]
    public void ACorpusNeedsNoQuestions()
    {
        using var folder = new TemporaryFolder();
        Assert.Same(GoldenQuestions.None, GoldenFile.Read(folder.Path, [], [], []));
    }

    [Fact]
    public void TheQuestionsOfTheProjectsOwnCorpusAreInOrder()
    {
        List<Finding> findings = [];
        var articles = CorpusReader.Read(Folders.Corpus).Articles;

        var questions = GoldenFile.Read(Folders.Corpus, articles, [.. articles.SelectMany(article => article.Sections)], findings);

        Assert.Empty(findings);
        Assert.True(questions.Answered.Length >= 45);
        Assert.True(questions.Declined.Length >= 35);
        Assert.All(questions.Answered, question => Assert.False(question.Excerpts.IsEmpty && question.Certifications.IsEmpty));
    }

    [Fact]
    public void QuestionsOfFrontMatterAreForTheSectionsOfTheirArticle()
    {
        using var folder = new TemporaryFolder()
            .With("a.md", "---\ntitle: Kites\nquestions:\n  # asked 3×\n  - how do I fly a kite?\n  - \"how to: fly\"\n---\n\n## Flying\n\nRun.\n\n## Landing\n\nStop.\n")
            .With("b.md", "---\nquestions: how long is a kite's tail?\n---\n\nLong.\n")
            .With("empty.md", "---\nquestions: [what now?]\n---\n");

        var knowledge = Support.Knowledge.Read(folder.Path);

        Assert.Equal(
            [("how do I fly a kite?", "a.md", 5), ("how to: fly", "a.md", 6), ("how long is a kite's tail?", "b.md", 2)],
            knowledge.Golden.Answered.Select(question => (question.Question, question.File, question.Line)));
        Assert.Equal<string>(["a.md#flying", "a.md#landing"], knowledge.Golden.Answered[0].Sections);
        Assert.DoesNotContain(knowledge.Findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void AQuestionThatTheCorpusStatesAlreadyIsNamedWhereItStandsAgain()
    {
        using var folder = new TemporaryFolder()
            .With("a.md", "---\nquestions: [How do I fly a kite?]\n---\n\n## Flying\n\nRun.\n")
            .With("questions.yml", "answered:\n  - question: how do I fly a kite?\n    section: Flying\n");

        Assert.Contains("a.md:2: “How do I fly a kite?” is asked in questions.yml:2 already.", Support.Knowledge.Read(folder.Path).Findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public void WhatIsNoTextAmongTheQuestionsIsAFinding()
    {
        using var folder = new TemporaryFolder().With("a.md", "---\nquestions:\n  - text: x\n  - pay?\n---\n\n## Pay\n\nMuch.\n");

        var knowledge = Support.Knowledge.Read(folder.Path);

        Assert.Contains(knowledge.Findings, finding => finding is { File: "a.md", Line: 3 } && finding.Message.StartsWith("Each item of “questions” must be", StringComparison.Ordinal));
        Assert.Equal(["pay?"], knowledge.Golden.Answered.Select(question => question.Question));
    }

    private static (GoldenQuestions Questions, List<Finding> Findings) Read(string yaml)
    {
        using var folder = new TemporaryFolder().With("questions.yml", yaml);
        List<Finding> findings = [];
        return (GoldenFile.Read(folder.Path, [], [GoldenCheckerTests.SectionOf("Pay", "They earn $5.")], findings), findings);
    }
}
