using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Indexing;

public sealed class SearchIndexTests
{
    [Fact]
    public void TheVocabularyIsTheWordsBeforeStemmingWithTheirDocumentFrequencies()
    {
        var index = Some.Index("Engineers engineer, engineering.", "The engineer's data", "data data");

        var vocabulary = index.Vocabulary().OrderBy(entry => entry.Key, StringComparer.Ordinal);

        Assert.Equal(
            [new("data", 2), new("engineer", 2), new("engineering", 1), new KeyValuePair<string, int>("engineers", 1)],
            vocabulary);
    }

    [Fact]
    public void AWordOfTwoFieldsIsOfOneDocument() =>
        Assert.Equal([new KeyValuePair<string, int>("data", 1)], Some.Index(("data", "data")).Vocabulary());

    [Fact]
    public void AWordIsHeldInJustTheFormInWhichItStands()
    {
        var index = Some.Index("Engineers");

        Assert.True(index.HoldsWord("engineers"));
        Assert.False(index.HoldsWord("engineer"));
        Assert.False(index.HoldsWord("engin"));
    }

    [Fact]
    public void ATermIsFoundByItsStem()
    {
        var index = Some.Index("data Engineers");

        Assert.Equal(1, index.FindTerm("engin"));
        Assert.Equal(-1, index.FindTerm("engineers"));
        Assert.Equal(2, index.TermCount);
    }

    [Fact]
    public void AnEmptyIndexHoldsNothing()
    {
        var index = Some.Index(Array.Empty<string>());

        Assert.Equal((0, 0), (index.DocumentCount, index.TermCount));
        Assert.Empty(index.Vocabulary());
        Assert.False(index.HoldsWord("data"));
    }
}
