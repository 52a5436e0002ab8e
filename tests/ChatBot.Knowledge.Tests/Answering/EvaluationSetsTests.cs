using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Answering;
using Xunit.Abstractions;

namespace ChatBot.Knowledge.Tests.Answering;

/// <summary>Questions that were not written with the program, where they are at hand.</summary>
public class EvaluationSetsTests(ITestOutputHelper output)
{
    [EvalFact]
    public void TheArticlesQuestionsAreAnsweredAndTheOthersDeclined()
    {
        var questions = File.ReadLines(Path.Combine(EvalData.Folder!, "article-questions.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToLookup(question => question.GetProperty("answerable").GetBoolean());

        var right = questions[true].Count(IsRight);
        var wrong = questions[false].Count(question => Ask(question) is Answer);

        output.WriteLine($"{right} of {questions[true].Count()} right, {wrong} of {questions[false].Count()} wrongly answered.");
        Assert.True(right >= 19);
        Assert.Equal(0, wrong);
    }

    [EvalFact]
    public void EveryArticleOfTheBlogIsReadAndSearched()
    {
        var knowledge = Support.Knowledge.Read(Path.Combine(EvalData.Folder!, "blog"), Path.Combine(Folders.Corpus, "glossary.yml"));

        Assert.Equal(34, knowledge.Articles.Length);
        Assert.All(knowledge.Sections, section => Assert.NotEmpty(knowledge.Search(section.Heading, 10)));
    }

    private static bool IsRight(JsonElement question) =>
        Ask(question) is Answer answer
        && question.GetProperty("sections").EnumerateArray().Any(section => section.GetString() == answer.Section.Heading)
        && (question.GetProperty("certifications").ValueKind == JsonValueKind.Object
            || question.GetProperty("excerptMatches").EnumerateArray().Any(pattern =>
                Regex.IsMatch(ReplyAssert.Quoted(answer), pattern.GetString()!, RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1))));

    private static Reply Ask(JsonElement question) => Support.Knowledge.Corpus.Ask(question.GetProperty("question").GetString()!);
}
