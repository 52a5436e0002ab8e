using ChatBot.Texts;

namespace ChatBot.Tests.Texts;

public class NearestTests
{
    [Theory]
    [InlineData("cets", "certs")]
    [InlineData("quti", "quit")]
    [InlineData("HELP", "help")]
    public void AMisspeltWordFindsWhatWasMeant(string word, string meant) =>
        Assert.Equal(meant, Nearest.Of(word, ["certs", "topics", "help", "quit"]));

    [Fact]
    public void AWordUnlikeAllFindsNone() => Assert.Null(Nearest.Of("weather", ["certs", "topics"]));

    [Fact]
    public void AnEndlessWordFindsNone() => Assert.Null(Nearest.Of(new string('c', 100_000), ["certs"]));
}
