using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class RisingDocumentsTests
{
    [Fact]
    public void TheFirstThatIsNotBeforeIsFoundFromWhereverTheSearchBegins()
    {
        for (var count = 0; count < 40; count++)
        {
            int[] documents = [.. Enumerable.Range(0, count).Select(i => (3 * i) + (i % 2))];
            uint[] unsigned = [.. documents.Select(document => (uint)document)];
            for (var index = 0; index <= count; index++)
            {
                for (var document = 0; document < (3 * count) + 3; document++)
                {
                    var expected = index;
                    while (expected < count && documents[expected] < document) expected++;

                    Assert.Equal(expected, RisingDocuments.NotBelow(unsigned, index, document));
                    Assert.Equal(expected, RisingDocuments.LeapTo(documents, index, document));
                }
            }
        }
    }
}
