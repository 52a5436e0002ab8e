using ChatBot.Knowledge.Evaluation;

namespace ChatBot.Knowledge.Tests.Evaluation;

public class QuestionFileTests
{
    [Fact]
    public void YamlIsReadAsTheCorpussOwnQuestions()
    {
        using var folder = new TemporaryFolder().With("some.yml", "answered:\n  - question: do bakers use yeast?\n    section: Yeast\n    excerpt: Not always\n    certifications:\n      Baker: [Master Baker]\ndeclined:\n  - hi\n");

        var questions = QuestionFile.Read(Path.Combine(folder.Path, "some.yml"));

        Assert.Equal([("do bakers use yeast?", 2, true), ("hi", 8, false)], questions.Select(question => (question.Text, question.Line, question.ShouldBeAnswered)));
        Assert.Equal(new SectionName("Yeast"), Assert.Single(questions[0].Best));
        Assert.Equal("Not always", Assert.Single(questions[0].Excerpts));
        Assert.Equal("Baker", Assert.Single(questions[0].Certifications).Role);
    }

    [Fact]
    public void JsonLinesOfBothFormsAreRead()
    {
        using var folder = new TemporaryFolder().With("some.jsonl", """
            {"question": "yeast?", "answerable": true, "sections": ["Yeast"], "excerptMatches": ["not .*always"], "certifications": {"Baker": ["Master Baker"]}, "mustInclude": ["Master Baker"]}
            {"question": "nurse?", "answerable": false, "sections": [], "excerptMatches": [], "certifications": null}
            {"id": "b1", "text": "rye?", "best": [{"file": "rye.md", "heading": "Rye"}], "also": [{"file": "flour.md", "heading": "Flours"}], "must_contain_any": ["dark"]}
            {"id": "x1", "text": "tell me a joke"}
            """);

        var questions = QuestionFile.Read(Path.Combine(folder.Path, "some.jsonl"));

        Assert.Equal([true, false, true, false], questions.Select(question => question.ShouldBeAnswered));
        Assert.Equal("not .*always", Assert.Single(questions[0].Patterns));
        Assert.Equal("Master Baker", Assert.Single(questions[0].LeastNames));
        Assert.Equal(new SectionName("Rye", "rye.md"), Assert.Single(questions[2].Best));
        Assert.Equal(new SectionName("Flours", "flour.md"), Assert.Single(questions[2].Also));
    }

    [Theory]
    [InlineData("some.jsonl", "{\"id\": 1}\n", "some.jsonl:1: This is no question as README describes it.")]
    [InlineData("some.jsonl", "[]\n", "some.jsonl:1: This is no question as README describes it.")]
    [InlineData("some.jsonl", "", "some.jsonl holds no question; README shows how to write them.")]
    [InlineData("some.yml", "answered: []\n", "some.yml holds no question; README shows how to write them.")]
    public void WhatIsNoQuestionFileIsRefusedInOneSentence(string file, string content, string message)
    {
        using var folder = new TemporaryFolder().With(file, content);

        Assert.Equal(message, Assert.Throws<CorpusException>(() => QuestionFile.Read(Path.Combine(folder.Path, file))).Message);
    }

    [Fact]
    public void AFileThatIsNotThereIsRefused()
    {
        Assert.StartsWith("There is no question file nowhere.yml", Assert.Throws<CorpusException>(() => QuestionFile.Read("nowhere.yml")).Message, StringComparison.Ordinal);
    }
}
