using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class SidesApartTests
{
    private const string Exams =
        """
        # Kite exams

        ## KT-100: Flying a kite

        KT-100 is an exam about the wind and how to stand in it.

        ## KT-200: Building a kite

        KT-200 is an exam about paper, sticks and glue.

        ## Fees

        The exam fee is 50 dollars in all 200 countries.
        """;

    [Theory]
    [InlineData("KT-100 vs KT-200")]
    [InlineData("kt-200 vs kt-100, what do they cover?")]
    [InlineData("difference between KT-100 and KT-200")]
    public void TwoSectionsEachAboutOneSideAnswerAComparison(string question)
    {
        var knowledge = Support.Knowledge.Of(Exams);

        var answer = Assert.IsType<Answer>(knowledge.Ask(question));

        Assert.StartsWith("KT-", answer.Section.Heading, StringComparison.Ordinal);
        Assert.StartsWith("KT-", answer.Alternatives[0].Section.Heading, StringComparison.Ordinal);
    }

    [Fact]
    public void ACodeIsOneThingAndNotItsNumber() =>
        Assert.Equal("KT-200: Building a kite", Assert.IsType<Answer>(Support.Knowledge.Of(Exams).Ask("what is KT-200?")).Section.Heading);

    [Fact]
    public void OneSideAloneIsNoComparison() => Assert.IsType<Miss>(Support.Knowledge.Of(Exams).Ask("KT-100 vs KT-999"));
}
