using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class LengthPartsTests
{
    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public void ManyAreReadAsOneByOneHoweverManyLengthsThereAre(int different)
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Enumerable.Range(0, different + 20)
            .Select(i => ("title", string.Join(' ', Enumerable.Repeat("word", i % different)))));
        var lengths = segment.Lengths[1];
        var parts = new LengthParts(lengths, Array.ConvertAll(lengths.Lengths, length => length + 0.5f));
        uint[] documents = [.. Enumerable.Range(0, segment.DocumentCount).Select(document => (uint)document).Where(document => document % 3 > 0)];
        var read = new float[documents.Length];

        parts.Read(documents, read);

        Assert.Equal(documents.Select(document => lengths.Length((int)document) + 0.5f), read);
        Assert.Equal(read, documents.Select(document => parts[(int)document]));
    }
}
