using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class BuriedQuestionTests
{
    [Theory]
    [InlineData("hi all I moved here last month and do not know anyone yet, where do people practice?", "where do people practice?")]
    [InlineData("I finished school in May and my aunt says I should bake. But how long does it take to learn it?", "how long does it take to learn it?")]
    [InlineData("so yesterday I read a lot about ovens and was wondering what an oven for a small flat costs these days", "what an oven for a small flat costs these days?")]
    public void TheLastClauseThatAsksComesFirst(string message, string expected) => Assert.Equal(expected, BuriedQuestion.In(message, Empty(message)).First());

    [Theory]
    [InlineData("how long does it take?")]
    [InlineData("ovens, how long do they take?")]
    [InlineData("we went to the bakery by the river and had bread and cake and then we walked home again")]
    public void AShortMessageOrOneThatAsksNothingHasNone(string message) => Assert.Empty(BuriedQuestion.In(message, Empty(message)));

    private static Question Empty(string message) => new(message, QuestionKind.Open, ImmutableArray<Concept>.Empty, IsChatter: false);
}
