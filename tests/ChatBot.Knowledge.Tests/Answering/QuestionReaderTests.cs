namespace ChatBot.Knowledge.Tests.Answering;

public class QuestionReaderTests
{
    [Theory]
    [InlineData("how much do DEs earn in Germany", "data engineer salary germany")]
    [InlineData("how much do DEs earn in Germany", "pay of a data engineer in germany")]
    [InlineData("do data engineers do ML?", "Do Data Engineers do Machine Learning??")]
    public void QuestionsThatMeanTheSameHaveTheSameTopic(string one, string other) =>
        Assert.Equal(Support.Knowledge.Corpus.TopicOf(one), Support.Knowledge.Corpus.TopicOf(other));

    [Theory]
    [InlineData("data engineer salary germany", "data engineer salary france")]
    [InlineData("do data engineers do ML?", "do ML engineers do statistics?")]
    public void OtherQuestionsHaveOtherTopics(string one, string other) =>
        Assert.NotEqual(Support.Knowledge.Corpus.TopicOf(one), Support.Knowledge.Corpus.TopicOf(other));

    [Theory]
    [InlineData("do data engineers do ML", true)]
    [InlineData("salary of a data engineer?", true)]
    [InlineData("anyone know how to become a data engineer", true)]
    [InlineData("I deployed a data pipeline today", false)]
    [InlineData("lol", false)]
    [InlineData("hello?", false)]
    [InlineData("see https://example.com/?q=data", false)]
    [InlineData("", false)]
    public void AMessageIsAQuestionOrNot(string message, bool asks) => Assert.Equal(asks, Support.Knowledge.Corpus.IsQuestion(message));
}
