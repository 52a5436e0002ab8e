using ChatBot.Commands;

namespace ChatBot.Tests.Commands;

public class SuggestionsTests
{
    [Fact]
    public void TheSameComesBeforeWhatBeginsSoBeforeWordsBeforeTheRest() => Assert.Equal(
        ["data", "Data engineer", "big data", "metadata"],
        Suggestions.Rank(["metadata", "big data", "nothing", "Data engineer", "data"], "Data "));

    [Fact]
    public void AnEmptyBoxShowsTheFirst() => Assert.Equal(25, Suggestions.Rank(Enumerable.Range(0, 100).Select(i => $"{i}"), "  ").Count());

    [Fact]
    public void NoMoreThanDiscordTakesAreShown() => Assert.Equal(25, Suggestions.Rank(Enumerable.Range(0, 100).Select(i => $"a{i}"), "a").Count());
}
