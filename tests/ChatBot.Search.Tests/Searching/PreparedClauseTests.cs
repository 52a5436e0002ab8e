using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching;

public class PreparedClauseTests
{
    private readonly IndexSearcher _searcher = new(Some.Index("Rye makes dark bread.", "White bread, and more bread.", "Salt."), new Bm25FSimilarity([KeyValuePair.Create("body", new FieldWeight(1, 0.75f))]));

    [Fact]
    public void PreparedClausesFindWhatAQueryOfThemFinds()
    {
        var bread = Clause.Of("bread");
        var rye = new Clause([new Alternative(["rye"]), new Alternative(["dark", "bread"], 0.5f)]);

        var prepared = _searcher.SearchPrepared([(_searcher.Prepare(bread), 0.5f), (_searcher.Prepare(rye), 1)], 10);
        var query = _searcher.Search(new Query([bread with { Boost = 0.5f }, rye]), 10);

        Assert.Equal(query.ScoreDocs.Select(hit => hit.Document), prepared.ScoreDocs.Select(hit => hit.Document));
        Assert.All(query.ScoreDocs.Zip(prepared.ScoreDocs), pair => Assert.Equal(pair.First.Score, pair.Second.Score, 0.0001f));
    }

    [Fact]
    public void AClauseThatNoDocumentHoldsFindsNothing()
    {
        var none = _searcher.Prepare(Clause.Of("oven"));

        Assert.Equal(0, none.DocumentFrequency);
        Assert.Empty(_searcher.SearchPrepared([(none, 1)], 10).ScoreDocs);
    }
}
