using ChatBot.Knowledge.Stored;

namespace ChatBot.Knowledge.Tests.Stored;

public class BesideTests
{
    [Fact]
    public void WhatComesOfTheWorkIsThere() => Assert.Equal("done", new Beside<string>(() => "done").Result);

    [Fact]
    public void TheWorkIsDoneOnAnotherThread() =>
        Assert.NotSame(Thread.CurrentThread, new Beside<Thread>(() => Thread.CurrentThread).Result);

    [Fact]
    public void WhatTheWorkThrewIsThrownToWhoeverWaitsForIt()
    {
        var failed = new Beside<string>(() => throw new CorpusException("There is no glossary."));

        Assert.Equal("There is no glossary.", Assert.Throws<CorpusException>(() => failed.Result).Message);
    }
}
