using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Searching.Segments;

/// <summary>Impacts do in each window what the blocks do that they were made of.</summary>
public sealed class ImpactCursorProperties
{
    private const int DocumentCount = (2 * ScoreWindow.MaxSize) + 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TheSameScoresAreAdded(int times) => ForAllClauses((postings, _) => ForAllWindows(postings, times, (blocks, impacts, window) =>
    {
        blocks.AddTo(window, double.NegativeInfinity);
        window.EndEssential();
        var expected = Drain(window).Select(found => (found.Document, times * found.Score)).ToArray();
        impacts.AddTo(window, double.NegativeInfinity);
        window.EndEssential();

        Assert.Equal(expected, Drain(window));
    }));

    [Fact]
    public void TheSameDocumentsReachAboveALimit() => ForAllClauses((postings, limit) => ForAllWindows(postings, 1, (blocks, impacts, window) =>
    {
        var expected = new CandidateList();
        var found = new CandidateList();

        blocks.Collect(window, limit, expected);
        impacts.Collect(window, limit, found);

        // Blocks may bring some that are just not above it.
        expected.KeepAbove(limit);
        Assert.Equal(List(expected), List(found));
    }));

    [Fact]
    public void CandidatesGetTheSameScores() => ForAllClauses((postings, random) => ForAllWindows(postings, 1, (blocks, impacts, window) =>
    {
        var expected = new CandidateList();
        var found = new CandidateList();
        for (var document = window.From + (int)random; document < window.To; document += 1 + (document % 97))
        {
            expected.Add(document, 1);
            found.Add(document, 1);
        }

        blocks.AddTo(expected, double.NegativeInfinity);
        impacts.AddTo(found, double.NegativeInfinity);

        Assert.Equal(List(expected), List(found));
    }));

    [Fact]
    public void NoScoreIsAboveTheBoundOfItsWindow() => ForAllClauses((postings, _) => ForAllWindows(postings, 1, (_, impacts, window) =>
    {
        var found = new CandidateList();

        impacts.Collect(window, impacts.WindowBound, found);

        Assert.Equal(0, found.Count);
    }));

    private static void ForAllWindows((int, float)[] postings, int times, Action<GivenBlocks, ImpactCursor, ScoreWindow> property)
    {
        var blocks = new GivenBlocks(postings);
        var impacts = new ImpactCursor();
        impacts.Reset(new ImpactListBuilder().TryBuild(blocks, DocumentCount)!, times);
        var window = new ScoreWindow();
        for (var from = 0; from < DocumentCount; from = window.To)
        {
            window.MoveTo(from, Math.Min(DocumentCount, from + ScoreWindow.SizeAt(from)));
            blocks.EnterWindow(window.From, window.To);
            impacts.EnterWindow(window.From, window.To);
            property(blocks, impacts, window);
        }
    }

    private static void ForAllClauses(Action<(int Document, float Score)[], float> property)
    {
        var clauses = from every in Gen.Elements(1, 2, 10, 300, 5000)
                      from seed in Gen.Choose(0, int.MaxValue - 1)
                      from limit in Gen.Choose(0, 20)
                      select (every, seed, limit);
        Prop.ForAll(clauses.ToArbitrary(), clause => property(Postings(clause.every, new Random(clause.seed)), clause.limit))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20));
    }

    private static (int Document, float Score)[] Postings(int every, Random random) =>
        [.. Enumerable.Range(0, DocumentCount).Where(_ => random.Next(every) == 0).Select(document => (document, random.Next(1, 40) / 2f))];

    private static List<(int Document, double Score)> Drain(ScoreWindow window)
    {
        var drained = new CandidateList();
        Assert.True(window.TryDrain(limit: 0, int.MaxValue, drained));
        return List(drained);
    }

    private static List<(int Document, double Score)> List(CandidateList candidates) =>
        [.. Enumerable.Range(0, candidates.Count).Select(i => (candidates.Documents[i], candidates.Sums[i]))];
}
