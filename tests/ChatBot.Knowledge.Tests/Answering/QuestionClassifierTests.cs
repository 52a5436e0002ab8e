using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class QuestionClassifierTests
{
    [Theory]
    [InlineData("do data engineers do ml", nameof(QuestionKind.YesNo))]
    [InlineData("hey can i become a chef", nameof(QuestionKind.YesNo))]
    [InlineData("i have no degree can i still join", nameof(QuestionKind.YesNo))]
    [InlineData("what is a data engineer", nameof(QuestionKind.Definition))]
    [InlineData("whats a chef do all day", nameof(QuestionKind.Definition))]
    [InlineData("chef responsibilities", nameof(QuestionKind.Definition))]
    [InlineData("what does etl stand for", nameof(QuestionKind.Abbreviation))]
    [InlineData("what does etl mean", nameof(QuestionKind.Abbreviation))]
    [InlineData("what is a baking certification", nameof(QuestionKind.Definition))]
    [InlineData("what is the best certification for a chef", nameof(QuestionKind.Certifications))]
    [InlineData("which certification should i take", nameof(QuestionKind.Certifications))]
    [InlineData("can i get hired with a certification", nameof(QuestionKind.YesNo))]
    [InlineData("where do i start with certifications", nameof(QuestionKind.HowTo))]
    [InlineData("how do i become a chef", nameof(QuestionKind.HowTo))]
    [InlineData("i want to cook where do i start", nameof(QuestionKind.HowTo))]
    [InlineData("why learn spark", nameof(QuestionKind.Why))]
    [InlineData("which tools do chefs use", nameof(QuestionKind.Names))]
    [InlineData("where can i practice", nameof(QuestionKind.Names))]
    [InlineData("how much do mles make", nameof(QuestionKind.Money))]
    [InlineData("average salary of a chef", nameof(QuestionKind.Money))]
    [InlineData("price of the exam", nameof(QuestionKind.Money))]
    [InlineData("who earns more a cook or a chef", nameof(QuestionKind.Money))]
    [InlineData("what does my salary depend on", nameof(QuestionKind.Names))]
    [InlineData("chefs in winter", nameof(QuestionKind.Open))]
    [InlineData("how many chefs are there", nameof(QuestionKind.Quantity))]
    [InlineData("are there more jobs for cooks or chefs", nameof(QuestionKind.Quantity))]
    [InlineData("how long does it take", nameof(QuestionKind.Duration))]
    [InlineData("how many years does it take", nameof(QuestionKind.Duration))]
    [InlineData("which certifications should a chef get", nameof(QuestionKind.Certifications))]
    [InlineData("is there a google cert for chefs", nameof(QuestionKind.Certifications))]
    [InlineData("certs for chefs", nameof(QuestionKind.Certifications))]
    [InlineData("are certifications required for chefs", nameof(QuestionKind.YesNo))]
    [InlineData("do i need certs at all", nameof(QuestionKind.YesNo))]
    [InlineData("cook vs chef", nameof(QuestionKind.Comparison))]
    [InlineData("what's the difference between a cook and a chef", nameof(QuestionKind.Comparison))]
    [InlineData("should i pick cooking or baking", nameof(QuestionKind.Choice))]
    [InlineData("certs for a cook vs a chef", nameof(QuestionKind.Certifications))]
    [InlineData("cook vs chef certs", nameof(QuestionKind.Certifications))]
    [InlineData("cook cert vs chef cert", nameof(QuestionKind.Comparison))]
    [InlineData("hi can someone please tell me what a chef is", nameof(QuestionKind.Names))]
    [InlineData("could you tell me how much a chef makes", nameof(QuestionKind.Money))]
    [InlineData("hello can you tell me about chefs", nameof(QuestionKind.Definition))]
    [InlineData("i was wondering how long it takes", nameof(QuestionKind.Duration))]
    [InlineData("how many minutes is the exam", nameof(QuestionKind.Duration))]
    [InlineData("how much is the course", nameof(QuestionKind.Money))]
    [InlineData("who is eligible for the exam", nameof(QuestionKind.Open))]
    [InlineData("what's in the exam", nameof(QuestionKind.Open))]
    [InlineData("what is the best oven", nameof(QuestionKind.Names))]
    [InlineData("what is the role of a chef", nameof(QuestionKind.Definition))]
    [InlineData("what is the capital of the region", nameof(QuestionKind.Names))]
    [InlineData("tips for the exam", nameof(QuestionKind.HowTo))]
    [InlineData("", nameof(QuestionKind.Open))]
    public void AQuestionIsKnownByItsWords(string question, string kind)
    {
        var words = question.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(kind, QuestionClassifier.Classify(words).ToString());
    }
}
