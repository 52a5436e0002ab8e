using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class PairedLengthsTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(14, 14, 1)]
    [InlineData(15, 3, 2)]
    [InlineData(3, 15, 2)]
    [InlineData(200, 70_000, 6)]
    public void SmallLengthsShareAByteAndOthersFollow(int first, int second, int length)
    {
        var sink = new ByteSink();
        var position = 0;

        PairedLengths.Write(sink, first, second);

        Assert.Equal(length, sink.Length);
        Assert.Equal((first, second), PairedLengths.Read(sink.Written, ref position));
        Assert.Equal(length, position);
    }
}
