using System.Text;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Building;

public sealed class TermTableTests
{
    [Fact]
    public void TermsAndTheirWordsAreNumberedAsTheyAreMet()
    {
        var terms = new TermTable();

        Assert.Equal((0, 0), terms.Number("run", "running"));
        Assert.Equal((0, 1), terms.Number("run", "run"));
        Assert.Equal((1, 0), terms.Number("walk", "walk"));
        Assert.Equal((0, 0), terms.Number("run", "running"));
        Assert.Equal(2, terms.WordCount(0));
        var words = new ByteSink();
        terms.WriteWords(0, words);
        Assert.Equal("\u0007running\u0003run"u8, words.Written);
    }

    [Fact]
    public void ManyTermsAreSortedByTheirBytes()
    {
        var terms = new TermTable();
        var texts = Enumerable.Range(0, 5000).Select(i => $"{(i % 3 == 0 ? "prefix-in-common-" : "")}{i * 7919 % 5000}é").ToArray();
        var numbers = Array.ConvertAll(texts, text => terms.Number(text, text).Term);

        Assert.Equal(Enumerable.Range(0, texts.Length), numbers);
        Assert.Equal(
            texts.Select(text => Encoding.UTF8.GetBytes(text)).Order(Comparer<byte[]>.Create((x, y) => x.AsSpan().SequenceCompareTo(y))),
            terms.Sort(numbers).Select(term => terms.Text(term).ToArray()));
    }

    [Fact]
    public void AClearedTableKnowsNothing()
    {
        var terms = new TermTable();
        terms.Number("first", "firsts");
        terms.Clear();

        Assert.Equal(0, terms.Count);
        Assert.Equal((0, 0), terms.Number("second", "seconds"));
        Assert.Equal(1, terms.WordCount(0));
        Assert.Equal("second"u8, terms.Text(0));
    }
}
