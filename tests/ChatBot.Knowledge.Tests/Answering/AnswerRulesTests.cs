using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

/// <summary>The rules of answering, each on an article made for it.</summary>
public class AnswerRulesTests
{
    private const string Other = "# Gardens\n\n## Watering\n\nWater the beds in the evening.\n\n## Pruning\n\nPrune the trees in winter.\n";

    [Fact]
    public void AQuestionInTheTextIsAnsweredByTheSentenceAfterIt()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Doubts\n\nFlour matters. Do bakers use yeast? Not always. Many keep a sourdough.\n", Other);

        ReplyAssert.Quotes("Not always.", knowledge.Ask("do bakers use yeast?"));
    }

    [Fact]
    public void AQuestionForAnAmountGetsTheSentenceWithTheAmount()
    {
        var knowledge = Support.Knowledge.Of("# Bakers\n\n## Salaries\n\nThe salary of bakers is much discussed. The salary of bakers depends on the town. On average the salary of bakers is $41,000.\n", Other);

        ReplyAssert.Quotes("$41,000", knowledge.Ask("how much do bakers earn?"));
    }

    [Fact]
    public void AQuestionForAnAmountThatNoSentenceGivesIsAMiss()
    {
        var knowledge = Support.Knowledge.Of("# Bakers\n\n## Salaries\n\nThe salary of bakers is much discussed.\n", Other);

        Assert.Equal("The articles name no amount for that.", Assert.IsType<Miss>(knowledge.Ask("what is the salary of bakers?")).Reason);
    }

    [Fact]
    public void AQuestionForALengthOfTimeThatNoSentenceGivesIsAMiss()
    {
        var knowledge = Support.Knowledge.Of("# Bakers\n\n## Training\n\nBakers train in a bakery.\n", Other);

        Assert.IsType<Miss>(knowledge.Ask("how long do bakers train in a bakery?"));
    }

    [Fact]
    public void AThingThatIsNamedButNotExplainedIsAMissForWhatItIs()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Flour\n\nBakers mix flour, salt and malt. A proofer is a warm cabinet in which dough rises.\n", Other);

        Assert.IsType<Miss>(knowledge.Ask("what is malt?"));
        ReplyAssert.Quotes("A proofer is a warm cabinet", knowledge.Ask("what is a proofer?"));
    }

    [Fact]
    public void ASentenceThatIntroducesAListBringsTheList()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Flours\n\nBakers choose among these flours:\n\n- Rye\n- Spelt\n- Durum\n", Other);

        Assert.Equal("Bakers choose among these flours: Rye Spelt Durum", ReplyAssert.Quoted(knowledge.Ask("which flours do bakers choose among?")));
    }

    [Fact]
    public void ARoleThatNoArticleNamesIsAMissWhateverElseMatches()
    {
        var knowledge = Support.Knowledge.Of("# Pay\n\n## Salaries\n\nThe average salary of a data engineer is $100,000.\n", Other);

        Assert.Equal("The articles do not cover “dentist”.", Assert.IsType<Miss>(knowledge.Ask("average salary of a dentist")).Reason);
    }

    [Fact]
    public void WordsOfOneFamilyFindEachOther()
    {
        var knowledge = Support.Knowledge.Of("# Ovens\n\n## Delivery\n\nThe deployment of ovens is done by two fitters.\n", Other);

        ReplyAssert.Quotes("two fitters", knowledge.Ask("who deploys ovens?"));
    }

    [Fact]
    public void AShortListIsQuotedWholeWhereOneItemAnswers()
    {
        var knowledge = Support.Knowledge.Of("# Exams\n\n## The baking exam\n\nThis is what to know:\n\n- It takes 90 minutes\n- The exam costs $100\n- It is held in May\n", Other);

        Assert.Equal("This is what to know: It takes 90 minutes The exam costs $100 It is held in May", ReplyAssert.Quoted(knowledge.Ask("how much does the baking exam cost?")));
    }

    [Fact]
    public void AShortAnswerGoesOnInTheNextParagraph()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Do bakers need yeast?\n\nBakers hardly need yeast.\n\nA sourdough does its work as well.\n", Other);

        Assert.Equal("Bakers hardly need yeast. A sourdough does its work as well.", ReplyAssert.Quoted(knowledge.Ask("do bakers need yeast?")));
    }

    [Fact]
    public void AHeadingInTheWordsOfTheQuestionComesBeforeOneOfTheSameMatter()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Yeast for bakers\n\nYeast is sold to bakers in bags.\n\n## Do bakers use yeast?\n\nSome do, and some bakers never use it.\n", Other);

        Assert.Equal("Do bakers use yeast?", Assert.IsType<Answer>(knowledge.Ask("do bakers use yeast?")).Section.Heading);
    }

    [Fact]
    public void AHeadingThatAsksForSomethingElseStandsBack()
    {
        var knowledge = Support.Knowledge.Of("# Ovens\n\n## How much does an oven cost?\n\nBakers buy tools for the oven: the peel and the brush cost $50.\n\n## Oven tools\n\nBakers use the peel and the brush.\n", Other);

        Assert.Equal("Oven tools", Assert.IsType<Answer>(knowledge.Ask("which tools do bakers use for the oven?")).Section.Heading);
    }

    [Fact]
    public void AHeadingThatOnlyBeginsWithTheThingIsNotAboutIt()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Life of a baker and the trade\n\nNow let us look at the life of a baker.\n", Other);

        Assert.IsType<Miss>(knowledge.Ask("what is the meaning of life?"));
    }

    [Fact]
    public void AHeadingThatNamesTheThingIsEnoughForWhatItIs()
    {
        var knowledge = Support.Knowledge.Of("# Exams\n\n## XQ-201: Designing an oven for bakers\n\nYou prove your skill in planning under XQ-201.\n", Other);

        ReplyAssert.Quotes("You prove your skill", knowledge.Ask("what is XQ-201?"));
    }

    [Fact]
    public void AnAbbreviationOfSomethingElseDoesNotSayWhatAThingIs()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Schools\n\nSchools offer courses in baking (BK), malting, and milling.\n", Other);

        Assert.IsType<Miss>(knowledge.Ask("what is malting?"));
    }

    [Fact]
    public void TwoWordsWrittenAsOneFindEachOther()
    {
        var knowledge = Support.Knowledge.Of("# Ovens\n\n## Which oven?\n\nThe Big Loaf holds forty breads.\n", Other);

        ReplyAssert.Quotes("forty breads", knowledge.Ask("how many breads does the bigloaf hold?"));
    }

    [Fact]
    public void ANumberFindsItsOrdinal()
    {
        var knowledge = Support.Knowledge.Of("# School\n\n## After the 12th\n\nAfter the 12th grade bakers start an apprenticeship.\n", Other);

        ReplyAssert.Quotes("apprenticeship", knowledge.Ask("what do bakers start after grade 12?"));
    }

    [Fact]
    public void EverydayWordsThatMeanTheSameFindEachOther()
    {
        var knowledge = Support.Knowledge.Of("# Ovens\n\n## Soot\n\nBakers remove the soot with a brush.\n", Other);

        ReplyAssert.Quotes("with a brush", knowledge.Ask("how do bakers get rid of soot?"));
    }

    [Fact]
    public void TwoWordsThatStandTogetherEverywhereAreOneName()
    {
        var knowledge = Support.Knowledge.Of("# Oak Town\n\n## Ovens in Quern Vale\n\nThe best ovens in Quern Vale are built by two fitters.\n", Other);

        Assert.IsType<Miss>(knowledge.Ask("best hospitals in quern vale"));
        ReplyAssert.Quotes("two fitters", knowledge.Ask("best ovens in quern vale"));
    }

    [Fact]
    public void AWordOfNoArticleWeighsMoreThanTheOthers()
    {
        var knowledge = Support.Knowledge.Of("# Exams\n\n## Pass rate of the baking exam\n\nThe pass rate of the baking exam is 70%.\n", Other);

        Assert.IsType<Miss>(knowledge.Ask("pass rate of the sommelier exam"));
        ReplyAssert.Quotes("70%", knowledge.Ask("pass rate of the baking exam"));
    }

    [Fact]
    public void ANumberBeforeAHeadingIsNoPartOfWhatItNames()
    {
        var knowledge = Support.Knowledge.Of("# Trades\n\n## 3. Miller\n\nIn a mill all flour passes one pair of hands.\n", Other);

        ReplyAssert.Quotes("one pair of hands", knowledge.Ask("what does a miller do?"));
    }

    [Fact]
    public void AnItemThatLabelsAThingSaysWhatItIs()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Cabinets\n\nBakeries have several.\n\n- Proofer: dough rises in it overnight\n- Retarder: dough is kept cool in it\n", Other);

        ReplyAssert.Quotes("Proofer: dough rises", knowledge.Ask("what is a proofer?"));
    }

    [Fact]
    public void BelowAHeadingThatAsksTheFirstSentencesAnswer()
    {
        var knowledge = Support.Knowledge.Of("# Exams\n\n## How hard is the baking exam?\n\nMost manage with some diligence, we would say. Sleep well the night before it and eat something. Bring a scale of your own to the baking exam, since those of the school are always taken by others who came before you.\n", Other);

        Assert.StartsWith("Most manage", ReplyAssert.Quoted(knowledge.Ask("how hard is the baking exam")), StringComparison.Ordinal);
    }

    [Fact]
    public void TheNumberOfWhatIsCountedComesBeforeOtherNumbers()
    {
        var knowledge = Support.Knowledge.Of("# Exams\n\n## Levels of the baking exam\n\nThe baking exam levels take up to 9 months.\n\nThe guild has parted the baking exam into 3 levels.\n", Other);

        ReplyAssert.Quotes("3 levels", knowledge.Ask("how many levels does the baking exam have?"));
    }

    [Fact]
    public void AQuestionForANumberThatNoSentenceGivesIsAMiss()
    {
        var knowledge = Support.Knowledge.Of("# Exams\n\n## Levels of the baking exam\n\nThe levels of the baking exam are well known.\n", Other);

        Assert.Equal("The articles do not say how many.", Assert.IsType<Miss>(knowledge.Ask("how many levels does the baking exam have?")).Reason);
    }

    [Fact]
    public void ASentenceThatOnlyAnnouncesDoesNotAnswer()
    {
        var knowledge = Support.Knowledge.Of("# Bread\n\n## Baking at home\n\nYou are at the right place to learn baking at home. Keep reading. Baking at home begins with a hot oven.\n", Other);

        Assert.DoesNotContain("right place", ReplyAssert.Quoted(knowledge.Ask("baking at home")), StringComparison.Ordinal);
    }

    [Fact]
    public void ConfidenceIsNoneWhereARuleForbidsAnAnswer()
    {
        var knowledge = Support.Knowledge.Of("# Bakers\n\n## Salaries\n\nThe salary of bakers is much discussed.\n", Other);

        Assert.Equal(0, knowledge.Ask("how much do bakers earn?").Confidence);
        Assert.InRange(knowledge.Ask("is the salary of bakers discussed?").Confidence, 0.6, 1);
    }

    [Fact]
    public void AMessageTooLongToBeOneQuestionIsAMissThatSaysSo()
    {
        var reply = Support.Knowledge.Corpus.Ask(new string('a', 100_000));

        Assert.Equal("That is 100,000 characters; ask in at most 4,000.", Assert.IsType<Miss>(reply).Reason);
    }
}
