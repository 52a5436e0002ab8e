using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Searching;

public sealed class ExplanationTests
{
    [Fact]
    public void TheTextIsATreeOfOneValueALine()
    {
        var explanation = new Explanation(1.5f, "sum", [new Explanation(1, "one", [new Explanation(0.1234567f, "part")]), new Explanation(0.5f, "half")]);

        Assert.Equal("1.5 = sum\n  1 = one\n    0.123457 = part\n  0.5 = half\n", explanation.ToString());
    }
}
