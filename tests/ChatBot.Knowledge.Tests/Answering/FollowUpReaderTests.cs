using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class FollowUpReaderTests
{
    [Theory]
    [InlineData("how much do data engineers earn?", "and for ML engineers?", "how much do ML engineers earn?")]
    [InlineData("how much do data engineers earn?", "what about machine learning engineers", "how much do machine learning engineers earn?")]
    [InlineData("do data engineers do ML?", "which certs then?", "which certs then for data engineers?")]
    [InlineData("do data engineers do ML?", "how much do they earn?", "how much do they earn for data engineers?")]
    [InlineData("which certifications are there?", "and for data engineers?", "which certifications are there for data engineers?")]
    public void AFollowUpTakesOverWhatItLeavesOut(string before, string followUp, string asked) =>
        Assert.Equal(asked, Support.Knowledge.Corpus.InLightOf(before, followUp));

    [Theory]
    [InlineData("do data engineers do ML?", "how much does a machine learning engineer earn?")]
    [InlineData("do data engineers do ML?", "thanks!")]
    [InlineData("do data engineers do ML?", "")]
    [InlineData("hello", "and for ML engineers?")]
    [InlineData("", "which certs then?")]
    public void AQuestionThatStandsByItselfStaysAsItIs(string before, string question) =>
        Assert.Equal(question, Support.Knowledge.Corpus.InLightOf(before, question));

    [Fact]
    public void TheAnswerIsThatOfTheWholeQuestion()
    {
        var asked = Support.Knowledge.Corpus.InLightOf("Which certs are there for data engineers?", "and for ML engineers?");

        var answer = Assert.IsType<Answer>(Support.Knowledge.Corpus.Ask(asked));
        Assert.Equal("Machine Learning Engineer", Assert.Single(answer.Certifications).Role);
    }
}
