using ChatBot.Conversation;

namespace ChatBot.Tests.Conversation;

public class ExchangeMemoryTests
{
    private static readonly Place Channel = new("1", "2");

    private readonly ExchangeMemory _memory = new();

    [Fact]
    public void AnExchangeIsFoundByQuestionAnswerAndKey()
    {
        var exchange = Exchange("q", "a", "key");
        _memory.Add(exchange);

        Assert.All([_memory.ByQuestion("q"), _memory.ByAnswer("a"), _memory.ByKey(Channel, "key")], found => Assert.Equal(exchange, found));
        Assert.Null(_memory.ByKey(new Place("3", "2"), "key"));
    }

    [Theory]
    [InlineData("q")]
    [InlineData("a")]
    public void AnExchangeOfWhichAMessageIsGoneIsForgotten(string gone)
    {
        _memory.Add(Exchange("q", "a", "key"));

        Assert.NotNull(_memory.Forget(gone));

        Assert.All([_memory.ByQuestion("q"), _memory.ByAnswer("a"), _memory.ByKey(Channel, "key")], Assert.Null);
        Assert.Null(_memory.Forget(gone));
    }

    [Fact]
    public void AnAnswerEditedInPlaceReplacesTheExchange()
    {
        _memory.Add(Exchange("q", "a", "old"));
        _memory.Add(Exchange("q", "a", "new"));

        Assert.Null(_memory.ByKey(Channel, "old"));
        Assert.Equal("new", _memory.ByAnswer("a")?.Key);
    }

    [Fact]
    public void TheOldestIsForgottenForANewOne()
    {
        for (var i = 0; i <= 10_000; i++) _memory.Add(Exchange($"q{i}", $"a{i}", $"k{i}"));

        Assert.Null(_memory.ByQuestion("q0"));
        Assert.NotNull(_memory.ByQuestion("q1"));
        Assert.NotNull(_memory.ByQuestion("q10000"));
    }

    [Fact]
    public void WhatWasForgottenDoesNotPushOutItsSuccessor()
    {
        _memory.Add(Exchange("q", "a", "key"));
        _memory.Forget("a");
        _memory.Add(Exchange("q", "b", "key"));
        for (var i = 0; i < 9_999; i++) _memory.Add(Exchange($"q{i}", $"a{i}", null));

        Assert.Equal("b", _memory.ByKey(Channel, "key")?.AnswerMessage);
    }

    [Fact]
    public void AllThatSomeoneAskedIsForgottenAndNothingElse()
    {
        _memory.Add(Exchange("q", "a", "key"));
        _memory.Add(Exchange("r", "b", "other") with { Asker = "hugo" });

        Assert.Equal(1, _memory.ForgetAsker("ada"));

        Assert.Null(_memory.ByQuestion("q"));
        Assert.Null(_memory.ByKey(Channel, "key"));
        Assert.NotNull(_memory.ByAnswer("b"));
        Assert.Equal(0, _memory.ForgetAsker("ada"));
    }

    [Fact]
    public void AnAnswerToAQuestionThatIsGoneIsNotKept()
    {
        _memory.Forget("q");

        Assert.False(_memory.Add(Exchange("q", "a", "key")));
        Assert.True(_memory.Add(Exchange("other", "a", "key")));
    }

    private static Exchange Exchange(string question, string answer, string? key) => new(Channel, "ada", question, answer, "why?", "why?", key, DateTimeOffset.UnixEpoch);
}
