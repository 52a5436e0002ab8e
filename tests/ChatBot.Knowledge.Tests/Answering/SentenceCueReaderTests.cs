using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class SentenceCueReaderTests
{
    [Theory]
    [InlineData("The annual average salary is $132,697.", nameof(SentenceCues.Money))]
    [InlineData("The exam costs USD 100.", nameof(SentenceCues.Money))]
    [InlineData("It takes about 6 to 9 months.", nameof(SentenceCues.Duration))]
    [InlineData("It’s a 10 to 1 ratio.", nameof(SentenceCues.Number))]
    [InlineData("Not really.", nameof(SentenceCues.LeadingStance))]
    [InlineData("It doesn’t require degrees.", nameof(SentenceCues.Stance))]
    [InlineData("If you love databases, go for it.", nameof(SentenceCues.Recommendation))]
    [InlineData("Whereas the other is paid by the hour.", nameof(SentenceCues.Contrast))]
    [InlineData("We recommend signing up for local classes.", nameof(SentenceCues.Advice))]
    [InlineData("In this article we discuss salaries.", nameof(SentenceCues.Meta))]
    [InlineData("The answer is “Yes”.", nameof(SentenceCues.LeadingStance))]
    [InlineData("Stay tuned.", nameof(SentenceCues.Meta))]
    [InlineData("The school has forty ovens.", nameof(SentenceCues.Number))]
    [InlineData("They’re focused on models.", nameof(SentenceCues.Anaphora))]
    [InlineData("It is an abbreviation for three words.", nameof(SentenceCues.Abbreviation))]
    [InlineData("The two fields differ.", nameof(SentenceCues.Pair))]
    [InlineData("This helps you to improve.", nameof(SentenceCues.Reason))]
    [InlineData("Is there a difference?", nameof(SentenceCues.Question))]
    [InlineData("Expertise", nameof(SentenceCues.Fragment))]
    public void ACueIsReadOffTheWording(string sentence, string cue) =>
        Assert.True(SentenceCueReader.Read(sentence).HasFlag(Enum.Parse<SentenceCues>(cue)));

    [Theory]
    [InlineData("The team has a certain size.", nameof(SentenceCues.Number))]
    [InlineData("Nothing stands in the way.", nameof(SentenceCues.Stance))]
    [InlineData("A notable engineer wrote it.", nameof(SentenceCues.LeadingStance))]
    public void OtherWordsAreNoCue(string sentence, string cue) =>
        Assert.False(SentenceCueReader.Read(sentence).HasFlag(Enum.Parse<SentenceCues>(cue)));

    [Fact]
    public void NamesAreCapitalisedWordsWithinASentence() =>
        Assert.Equal(
            ["Amazon Sage Maker", "Microsoft Azure", "Google Cloud ML"],
            SentenceCueReader.Names("Deploy with services like Amazon Sage Maker, Microsoft Azure, or Google Cloud ML."));
}
