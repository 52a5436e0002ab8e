using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class ForeignWordsTests
{
    [Theory]
    [InlineData("¿cuánto gana un ingeniero de datos?", "Spanish")]
    [InlineData("wie viel verdient ein data engineer", "German")]
    [InlineData("was ist ein data engineer?", "German")]
    [InlineData("was ist der unterschied zwischen data engineer und ml engineer", "German")]
    [InlineData("comment devenir data engineer et quel est le salaire", "French")]
    [InlineData("como posso ser um engenheiro de dados", "Portuguese")]
    [InlineData("データエンジニアとは何ですか", "another script")]
    [InlineData("как стать инженером данных", "another script")]
    public void AQuestionInAnotherLanguageIsToldSo(string question, string language)
    {
        var miss = Assert.IsType<Miss>(Support.Knowledge.Corpus.Ask(question));

        Assert.Equal($"That looks like {language}; the articles are in English, so ask in English.", miss.Reason);
        Assert.Equal(0, miss.Confidence);
    }

    [Theory]
    [InlineData("do ML engineers in LA or San Jose earn more?")]
    [InlineData("los angeles data engineer salary")]
    [InlineData("is a data engineer a must en masse")]
    [InlineData("DE vs MLE")]
    [InlineData("die hard data engineers, do they need a degree?")]
    [InlineData("kaggle")]
    public void AnEnglishQuestionIsNot(string question)
    {
        var reason = (Support.Knowledge.Corpus.Ask(question) as Miss)?.Reason ?? "";

        Assert.DoesNotContain("looks like", reason, StringComparison.Ordinal);
    }

    [EvalFact]
    public void NoneOfTwelveHundredQuestionsByPeopleIsTakenForForeign()
    {
        var questions = File.ReadLines(Path.Combine(EvalData.Folder!, "stackfaq", "queries.jsonl"))
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!);

        Assert.All(questions, question => Assert.DoesNotContain("looks like", (Support.Knowledge.Corpus.Ask(question) as Miss)?.Reason ?? "", StringComparison.Ordinal));
    }
}
