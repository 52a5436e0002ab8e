using ChatBot.Search.Indexing;

namespace ChatBot.Search.Tests.Indexing;

public sealed class FieldLengthsTests
{
    [Fact]
    public void LengthsAreKeptExactlyAndAsNorms()
    {
        var lengths = Lengths(3, 10, 0);

        Assert.Equal([3, 10, 0], lengths.Exact);
        Assert.Equal([120, 117, 0], lengths.Norms);
        Assert.Equal(13, lengths.Total);
    }

    [Fact]
    public void TheAverageCountsDocumentsWithoutTheField() => Assert.Equal(13f / 4, Lengths(3, 10, 0, 0).Average);

    [Fact]
    public void TheAverageOfAFieldThatIsEmptyThroughoutIsOne() => Assert.Equal(1, Lengths(0, 0).Average);

    [Fact]
    public void TheAverageOfNoDocumentsIsOne() => Assert.Equal(1, Lengths().Average);

    private static FieldLengths Lengths(params int[] lengths)
    {
        var builder = new FieldLengthsBuilder();
        foreach (var length in lengths) builder.Add(length);
        return builder.Build();
    }
}
