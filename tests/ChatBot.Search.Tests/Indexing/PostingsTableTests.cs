using ChatBot.Search.Indexing;

namespace ChatBot.Search.Tests.Indexing;

public sealed class PostingsTableTests
{
    private static readonly (string Term, int Document, int Field, int Position)[] Occurrences =
        [("data", 0, 0, 0), ("lake", 0, 0, 1), ("data", 0, 1, 2), ("data", 0, 1, 5), ("data", 3, 0, 4), ("lake", 3, 1, 7)];

    [Fact]
    public void ATermHasAPostingForEachDocumentAndField()
    {
        var table = Table(withPositions: true);

        var postings = table.Postings(table.Find("data")).ToArray();

        Assert.Equal([(0, 0, 1), (0, 1, 2), (3, 0, 1)], postings.Select(p => (p.Document, p.Field, p.Frequency)));
        Assert.Equal(postings.Select(p => p.Order).Order(), postings.Select(p => p.Order));
    }

    [Fact]
    public void EveryPostingKnowsItsPositions()
    {
        var table = Table(withPositions: true);

        Assert.Equal([[0], [2, 5], [4]], Positions(table, "data"));
        Assert.Equal([[1], [7]], Positions(table, "lake"));
    }

    [Fact]
    public void ATableWithoutPositionsKnowsTheFrequenciesAllTheSame()
    {
        var table = Table(withPositions: false);

        Assert.Equal([1, 2, 1], table.Postings(table.Find("data")).ToArray().Select(p => p.Frequency));
        Assert.All(Positions(table, "data"), Assert.Empty);
    }

    [Fact]
    public void ADocumentCountsOnceHoweverManyOfItsFieldsHoldTheTerm()
    {
        var table = Table(withPositions: true);

        Assert.Equal(2, table.DocumentFrequency(table.Find("data")));
        Assert.Equal(2, table.DocumentFrequency(table.Find("lake")));
    }

    [Fact]
    public void TermsAreNumberedInTheOrderOfTheirFirstOccurrence()
    {
        var table = Table(withPositions: true);

        Assert.Equal(2, table.Count);
        Assert.Equal(["data", "lake"], Enumerable.Range(0, table.Count).Select(table.Term));
        Assert.Equal(1, table.Find("a lake".AsSpan(2)));
    }

    [Fact]
    public void AnUnknownTermHasNoNumber()
    {
        var table = Table(withPositions: true);

        Assert.Equal(-1, table.Find("cloud"));
        Assert.Equal(-1, table.Find(""));
        Assert.Equal(-1, table.Find("cloud".AsSpan()));
    }

    [Fact]
    public void ATableStaysAsItWasBuilt()
    {
        var builder = new PostingsTableBuilder(withPositions: true);
        builder.Add("data", 0, 0, 0);
        var table = builder.Build();

        builder.Add("data", 0, 0, 1);
        builder.Add("data", 1, 0, 0);
        builder.Add("lake", 1, 0, 1);

        Assert.Equal(1, table.Count);
        Assert.Equal(-1, table.Find("lake"));
        Assert.Equal([[0]], Positions(table, "data"));
        Assert.Equal([[0, 1], [0]], Positions(builder.Build(), "data"));
    }

    private static PostingsTable Table(bool withPositions)
    {
        var builder = new PostingsTableBuilder(withPositions);
        foreach (var (term, document, field, position) in Occurrences) builder.Add(term, document, field, position);
        return builder.Build();
    }

    private static IEnumerable<int[]> Positions(PostingsTable table, string term) =>
        table.Postings(table.Find(term)).ToArray().Select(posting => table.Positions(posting).ToArray());
}
