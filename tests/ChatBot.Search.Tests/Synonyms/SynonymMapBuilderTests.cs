using ChatBot.Search.Analysis;
using ChatBot.Search.Synonyms;

namespace ChatBot.Search.Tests.Synonyms;

public sealed class SynonymMapBuilderTests
{
    private readonly SynonymMapBuilder _builder = new(EnglishAnalyzer.Instance);

    [Fact]
    public void GroupsAndExpansionsAreNumberedTogether()
    {
        Assert.Equal(0, _builder.AddGroup(["cert", "certification"]));
        Assert.Equal(1, _builder.AddExpansion(["earn"], ["salary"], 0.5f));
        Assert.Equal(2, _builder.AddGroup([]));
    }

    [Fact]
    public void AGroupHoldsItsPhrasesAsAlternativesOfFullWeight()
    {
        _builder.AddGroup(["machine learning", "ML", "MLE"]);

        Assert.Equal(["machin learn*1", "ml*1", "mle*1"], Describe(0));
    }

    [Fact]
    public void AnExpansionGoesOneWayAndCountsForLess()
    {
        _builder.AddExpansion(["earn", "bring home"], ["salary", "yearly pay"], 0.5f);

        Assert.Equal(["earn*1", "bring home*1", "salari*0.5", "yearli pai*0.5"], Describe(0));
        Assert.NotNull(_builder.Build().Match(["bring", "home"]));
        Assert.Null(_builder.Build().Match(["salari"]));
        Assert.Null(_builder.Build().Match(["yearli", "pai"]));
    }

    [Fact]
    public void PhrasesThatTheAnalyzerMakesTheSameAreOneAlternative()
    {
        _builder.AddGroup(["engineer", "Engineers", "engineering"]);
        _builder.AddExpansion(["engineer"], ["engineering", "developer"], 0.5f);

        Assert.Equal(["engin*1"], Describe(0));
        Assert.Equal(["engin*1", "develop*0.5"], Describe(1));
        Assert.Equal([0, 1], _builder.Build().Match(["engin"])!.Value.Groups.ToArray());
    }

    [Fact]
    public void PhrasesThatDifferOnlyInStopWordsAreTwoAlternatives()
    {
        _builder.AddGroup(["bachelor of science", "bachelor science"]);

        var alternatives = _builder.Build().Alternatives(0);

        Assert.Equal([[0, 2], [0, 1]], alternatives.Select(a => a.Offsets.ToArray()));
        Assert.Equal([0], _builder.Build().Match(["bachelor", "scienc"])!.Value.Groups.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("the")]
    [InlineData("?!")]
    public void APhraseWithoutTermsIsPassedOver(string phrase)
    {
        _builder.AddGroup([phrase, "data"]);

        Assert.Equal(["data*1"], Describe(0));
        Assert.Null(_builder.Build().Match([]));
    }

    [Fact]
    public void AMapStaysAsItWasBuilt()
    {
        _builder.AddGroup(["data"]);
        var map = _builder.Build();

        _builder.AddGroup(["data", "lake"]);

        Assert.Equal([0], map.Match(["data"])!.Value.Groups.ToArray());
        Assert.Null(map.Match(["lake"]));
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        Assert.Throws<ArgumentNullException>("analyzer", () => new SynonymMapBuilder(null!));
        Assert.Throws<ArgumentNullException>("phrases", () => _builder.AddGroup(null!));
        Assert.Throws<ArgumentNullException>("from", () => _builder.AddExpansion(null!, [], 1));
        Assert.Throws<ArgumentNullException>("to", () => _builder.AddExpansion([], null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>("weight", () => _builder.AddExpansion(["earn"], ["salary"], 0));
    }

    private IEnumerable<string> Describe(int group) =>
        _builder.Build().Alternatives(group).Select(a => $"{string.Join(' ', a.Terms)}*{a.Weight}");
}
