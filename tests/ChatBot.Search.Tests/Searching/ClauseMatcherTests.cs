using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Searching;

public sealed class ClauseMatcherTests
{
    [Fact]
    public void APhraseMatchesTermsInARow()
    {
        var index = Some.Index("machine learning", "learning machines", "machine and learning", "a machine learns, machine learning");

        Assert.Equal([(0, 1f), (3, 2f)], Matches(index, Some.OneOf(Some.Phrase("machine learning"))));
    }

    [Fact]
    public void StopWordsInsideAPhraseKeepTheirPlaces()
    {
        var index = Some.Index("state of the art", "state art", "state in an art", "state of art");

        Assert.Equal([0, 3], Some.Phrase("state of the art").Offsets.ToArray());
        Assert.Equal([(0, 1f), (2, 1f)], Matches(index, Some.OneOf(Some.Phrase("state of the art"))));
        Assert.Equal([(1, 1f)], Matches(index, Some.OneOf(Some.Phrase("state art"))));
    }

    [Fact]
    public void APhraseDoesNotReachFromFieldToField()
    {
        var index = Some.Index(("machine", "learning"), ("learning", "machine learning"));

        Assert.Equal([(1, 1f)], Matches(index, Some.OneOf(Some.Phrase("machine learning"))));
    }

    [Fact]
    public void APhraseWithAnUnknownTermMatchesNothing() =>
        Assert.Empty(Matches(Some.Index("machine learning"), Some.OneOf(Some.Phrase("machine teaching"))));

    [Fact]
    public void AWordThatRepeatsItselfIsAPhraseToo() =>
        Assert.Equal([(0, 2f)], Matches(Some.Index("data data data", "data"), Some.OneOf(Some.Phrase("data data"))));

    [Fact]
    public void OccurrencesOfAllAlternativesAreAddedUpByTheirWeights()
    {
        var index = Some.Index("ML or machine learning, ML", "ML");

        var clause = Some.OneOf(Some.Phrase("ML"), Some.Phrase("machine learning", weight: 0.5f));

        Assert.Equal([(0, 2.5f), (1, 1f)], Matches(index, clause));
    }

    [Fact]
    public void AnExactWordMatchesNoOtherFormOfIt()
    {
        var index = Some.Index("an engineer", "engineers", "engineering");

        Assert.Equal([(0, 1f), (1, 1f), (2, 1f)], Matches(index, Clause.Of("engin")));
        Assert.Equal([(1, 1f)], Matches(index, Some.OneOf(new Alternative(["engineers"], 1, WordForm.Exact))));
    }

    [Fact]
    public void LongPhrasesAreMatchedToo()
    {
        var words = string.Join(' ', Enumerable.Range(100, 100));

        Assert.Equal([(1, 1f)], Matches(Some.Index("100", words), Some.OneOf(Some.Phrase(words))));
    }

    [Fact]
    public void APhraseMatchesWhereverItsTermsStandAtItsOffsets()
    {
        var text = Gen.Elements("x", "y", "z", "the").ListOf().Select(words => string.Join(' ', words));
        var phrase = text.Where(words => EnglishAnalyzer.Instance.Analyze(words).Count > 0);
        Prop.ForAll(text.ListOf().ToArbitrary(), phrase.ToArbitrary(), (texts, words) =>
        {
            var alternative = Some.Phrase(words);

            var expected = texts.Select((t, document) => (document, (float)Occurrences(t, alternative))).Where(match => match.Item2 > 0);

            Assert.Equal(expected, Matches(Some.Index([.. texts]), Some.OneOf(alternative)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithEndSize(15));
    }

    private static int Occurrences(string text, Alternative phrase)
    {
        var tokens = EnglishAnalyzer.Instance.Analyze(text);
        return tokens.Count(first => phrase.Terms.Zip(phrase.Offsets).All(part =>
            tokens.Exists(token => token.Term == part.First && token.Position == first.Position + part.Second)));
    }

    private static IEnumerable<(int Document, float Frequency)> Matches(SearchIndex index, Clause clause)
    {
        var matches = new ClauseMatches(index.DocumentCount, index.Fields.Length);
        ClauseMatcher.Match(index, clause, matches);
        return matches.Documents.ToArray().Select(document => (document, matches.Frequencies(document).ToArray().Sum()));
    }
}
