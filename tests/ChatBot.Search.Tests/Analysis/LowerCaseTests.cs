using ChatBot.Search.Analysis;

namespace ChatBot.Search.Tests.Analysis;

public sealed class LowerCaseTests
{
    [Theory]
    [InlineData("SageMaker", "sagemaker")]
    [InlineData("CAFÉ", "café")]
    [InlineData("İSTANBUL", "İstanbul")]
    [InlineData("STRAẞE", "straße")]
    [InlineData("𐐀", "𐐨")]
    [InlineData("ΣΣ", "σσ")]
    public void EveryCharacterIsLowered(string word, string expected)
    {
        Span<char> lower = stackalloc char[word.Length];
        LowerCase.Write(word, lower);
        Assert.Equal(expected, lower.ToString());
    }
}
