using ChatBot.Search.Analysis;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Analysis;

/// <summary>The examples of Porter's paper, step by step, with what all steps together make of them.</summary>
public sealed class PorterStemmerTests
{
    [Theory]
    [InlineData("caresses caress ponies poni ties ti caress caress cats cat")]
    [InlineData("feed feed agreed agre plastered plaster bled bled motoring motor sing sing")]
    [InlineData("conflated conflat troubled troubl sized size hopping hop tanned tan falling fall hissing hiss fizzed fizz failing fail filing file")]
    [InlineData("happy happi sky sky")]
    [InlineData("relational relat conditional condit rational ration valenci valenc hesitanci hesit digitizer digit conformabli conform radicalli radic")]
    [InlineData("differentli differ vileli vile analogousli analog vietnamization vietnam predication predic operator oper feudalism feudal")]
    [InlineData("decisiveness decis hopefulness hope callousness callous formaliti formal sensitiviti sensit sensibiliti sensibl")]
    [InlineData("triplicate triplic formative form formalize formal electriciti electr electrical electr hopeful hope goodness good")]
    [InlineData("revival reviv allowance allow inference infer airliner airlin gyroscopic gyroscop adjustable adjust defensible defens")]
    [InlineData("irritant irrit replacement replac adjustment adjust dependent depend adoption adopt homologou homolog communism commun")]
    [InlineData("activate activ angulariti angular homologous homolog effective effect bowdlerize bowdler")]
    [InlineData("probate probat rate rate cease ceas controll control roll roll")]
    [InlineData("generalizations gener oscillators oscil")]
    public void AnExampleOfThePaperIsStemmed(string examples)
    {
        foreach (var pair in examples.Split(' ').Chunk(2))
            Assert.Equal((pair[0], pair[1]), (pair[0], Stem(pair[0])));
    }

    [Theory]
    [InlineData("apology", "apolog")]
    [InlineData("terribly", "terribl")]
    public void TheAuthorsOwnDeparturesAreTaken(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Theory]
    [InlineData("", "")]
    [InlineData("s", "s")]
    [InlineData("is", "is")]
    [InlineData("ies", "i")]
    [InlineData("sss", "sss")]
    [InlineData("ing", "ing")]
    [InlineData("eed", "eed")]
    [InlineData("ion", "ion")]
    [InlineData("yyyy", "yyyi")]
    [InlineData("they're", "they'r")]
    [InlineData("naïve", "naïv")]
    [InlineData("132,697", "132,697")]
    public void OddWordsHaveAStem(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Fact]
    public void AStemIsNeverEmptyAndNeverLonger() => Prop.ForAll(Generate.Text(), text =>
        text.Length == 0 || Stem(text).Length is var length && length > 0 && length <= text.Length)
        .QuickCheckThrowOnFailure();

    private static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, PorterStemmer.Stem(letters));
    }
}
