using System.Runtime.Intrinsics;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class LengthPartsTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public void EightAtATimeAreThoseOfTheDocumentsOneByOneHoweverManyLengthsThereAre(int different)
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Enumerable.Range(0, different + 20)
            .Select(i => ("title", string.Join(' ', Enumerable.Repeat("word", i % different)))));
        var lengths = segment.Lengths[1];
        var parts = new LengthParts(lengths, Array.ConvertAll(lengths.Lengths, length => length + 0.5f));
        for (var first = 0u; first + 8 <= segment.DocumentCount; first++)
        {
            var documents = Vector256.Create(first, first + 1, first + 2, first + 3, first + 4, first + 5, first + 6, first + 7);

            Assert.Equal(parts.OneByOne(documents), parts.Of(documents));
            Assert.Equal(lengths.Length((int)first) + 0.5f, parts[(int)first]);
        }

        var behind = parts.Of(Vector256.Create(uint.MaxValue));
        Assert.Equal(Vector256.Create(parts[segment.DocumentCount - 1]), behind);
    }
}
