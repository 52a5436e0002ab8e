using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class MessageTextTests
{
    [Theory]
    [InlineData("<@123456789012345678> hi", "hi")]
    [InlineData("ask <#1234> or <@&99>", "ask  or")]
    [InlineData("nice <a:party:123456> :thumbsup:", "nice")]
    [InlineData("see https://example.org/a?b=c now", "see  now")]
    public void WhatIsNoLanguageIsTakenOut(string message, string text)
    {
        var clean = MessageText.Clean(message);

        Assert.Equal(message.Length, clean.Length);
        Assert.Equal(text.Replace(" ", "", StringComparison.Ordinal), clean.Replace(" ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("is 10:30 too late")]
    [InlineData("C++ < C# > F#")]
    [InlineData("a: b")]
    public void WhatOnlyLooksLikeItStays(string message) => Assert.Equal(message, MessageText.Clean(message));
}
