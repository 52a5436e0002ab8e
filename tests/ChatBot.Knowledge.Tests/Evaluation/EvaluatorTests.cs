using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Evaluation;

namespace ChatBot.Knowledge.Tests.Evaluation;

public class EvaluatorTests
{
    private static readonly KnowledgeBase Bread = Support.Knowledge.Of(
        "# Bread\n\n## Do bakers use yeast?\n\nNot always. Many bakers use a sourdough.\n\n## Rye flour\n\nRye flour makes a dark bread that keeps for a week.\n",
        "# Gardens\n\n## Watering\n\nWater the beds in the evening.\n");

    [Fact]
    public void ARightAnswerHasNoFaultAndCountsEverywhere()
    {
        var run = Run(Asked("do bakers use yeast?", "Do bakers use yeast?") with { Excerpts = ["not always"] });

        Assert.Empty(run.Failures);
        Assert.Equal((1, 1, 1, 1, 1), (run.Hit1, run.Hit3, run.MeanReciprocalRank, run.Excerpt, run.Answered));
        Assert.Null(run.Certifications);
        Assert.Null(run.WronglyAnswered);
        Assert.Null(run.AreaUnderCurve);
    }

    [Fact]
    public void AWrongSectionIsNamedWithThePlaceOfTheRightOne()
    {
        var run = Run(Asked("is there bread from rye flour or do bakers use yeast?", "Watering"));

        Assert.Equal(0, run.Hit1);
        Assert.Contains("instead of “Watering”", Assert.Single(run.Failures).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void WordsThatAreNotQuotedAreAFault()
    {
        var run = Run(Asked("do bakers use yeast?", "Do bakers use yeast?") with { Patterns = ["never"] });

        Assert.Equal((1, 0), (run.Hit1, run.Excerpt));
        Assert.EndsWith("instead of “never”.", Assert.Single(run.Failures).Fault, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAnswerToWhatShouldBeDeclinedIsAFault()
    {
        var run = Run(Unwanted("does rye flour make a dark bread?"), Unwanted("who won the match?"));

        Assert.Equal(0.5, run.WronglyAnswered);
        Assert.Equal("answered from “Rye flour”, though it should be declined.", Assert.Single(run.Failures).Fault);
    }

    [Fact]
    public void TheAreaIsOneWhereEveryQuestionIsSurerThanEveryOtherMessage()
    {
        var run = Run(Asked("do bakers use yeast?", "Do bakers use yeast?"), Unwanted("who won the match?"));

        Assert.Equal(1, run.AreaUnderCurve);
        Assert.True(run.MedianTime > TimeSpan.Zero && run.LongTime >= run.MedianTime);
    }

    [Fact]
    public void AGateLetsThroughNoMoreThanItsErrorRate()
    {
        var calibration = new GateCalibration(Run(Asked("do bakers use yeast?", "Do bakers use yeast?"), Unwanted("who won the match?"), Unwanted("is the yeast of the match won by bakers of japan?")));

        foreach (var strictness in Enum.GetValues<Strictness>())
            Assert.True(calibration.Choose(strictness).WronglyAnswered <= GateCalibration.MostWrong(strictness));
        Assert.True(calibration.Choose(Strictness.Strict).Gate >= calibration.Choose(Strictness.Loose).Gate);
        Assert.Equal(calibration.Curve.OrderByDescending(point => point.Answered), calibration.Curve);
    }

    private static EvaluationRun Run(params EvaluationQuestion[] questions) =>
        new Evaluator(question => Bread.Ask(question), TimeProvider.System).Run(questions);

    private static EvaluationQuestion Asked(string text, string best) => new(text, "some.yml", 1, ShouldBeAnswered: true) { Best = [new SectionName(best)] };

    private static EvaluationQuestion Unwanted(string text) => new(text, "some.yml", 1, ShouldBeAnswered: false);
}
