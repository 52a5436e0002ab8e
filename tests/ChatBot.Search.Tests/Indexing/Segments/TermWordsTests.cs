using System.Text;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class TermWordsTests
{
    [Fact]
    public void WordsAreReadBackHoweverManyWaysToEndThereAre()
    {
        var terms = Enumerable.Range(0, 1000).Select(i => (Term: $"term{i}", Words: new[] { $"te{i % 300:000}", $"term{i}", $"term{i}ing", $"ümläut{i}" })).ToArray();
        var endings = new WordEndings();
        var sink = new ByteSink();
        foreach (var (term, words) in terms) TermWords.Write(sink, Bytes(term), [.. words.Select(Bytes)], [1, 20, 300, 4000], endings);
        var table = new ByteSink();
        endings.WriteTo(table);
        var position = 0;
        var read = WordEndings.Read(table.Written, ref position);
        Assert.Equal(table.Length, position);
        Assert.Equal(WordEndings.InFull, read.Length);

        position = 0;
        foreach (var (term, words) in terms)
        {
            var entry = new TermEntry { DocumentFrequency = 5000, WordCount = words.Length };
            var reader = new TermWords(sink.Written, position, entry, read);
            foreach (var (number, word) in words.Index())
            {
                Assert.True(reader.MoveNext());
                Assert.Equal(number, reader.Number);
                Assert.Equal(word, Encoding.UTF8.GetString(reader.Word(Bytes(term))));
                Assert.True(reader.Is(Bytes(word), Bytes(term)));
                Assert.False(reader.Is(Bytes(word + "s"), Bytes(term)));
            }

            Assert.Equal(4000, reader.DocumentFrequency);
            Assert.False(reader.MoveNext());
            position = reader.Position;
        }
    }

    [Fact]
    public void OfATermThatIsItsOnlyWordNothingIsWritten()
    {
        var sink = new ByteSink();

        TermWords.Write(sink, Bytes("data"), [Bytes("data")], [7], new WordEndings());

        Assert.Equal(0, sink.Length);
        var words = new TermWords([], 0, new TermEntry { DocumentFrequency = 7, WordCount = 1, IsWord = true }, []);
        Assert.True(words.MoveNext());
        Assert.Equal(7, words.DocumentFrequency);
        Assert.Equal("data", Encoding.UTF8.GetString(words.Word(Bytes("data"))));
        Assert.False(words.MoveNext());
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
