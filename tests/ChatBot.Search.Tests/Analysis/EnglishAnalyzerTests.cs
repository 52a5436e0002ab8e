using ChatBot.Search.Analysis;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Analysis;

public sealed class EnglishAnalyzerTests
{
    private static readonly EnglishAnalyzer Analyzer = new();

    [Theory]
    [InlineData("Google's")]
    [InlineData("Google’s")]
    [InlineData("GOOGLE＇S")]
    public void APossessiveIsRemoved(string text) => Assert.Equal([new Token("googl", "google", 0, 8, 0)], Analyzer.Analyze(text));

    [Fact]
    public void StopWordsLeaveAGap() =>
        Assert.Equal(
            [new Token("salari", "salary", 4, 10, 1), new Token("engin", "engineer", 17, 25, 4)],
            Analyzer.Analyze("The salary of an Engineer"));

    [Fact]
    public void AStopWordIsAlsoOneWithAPossessive() => Assert.Empty(Analyzer.Analyze("It's that's"));

    [Fact]
    public void QuestionWordsAreKept() => Assert.Equal(["what", "do", "how"], Analyzer.Analyze("what do how").Select(token => token.Term));

    [Fact]
    public void AWordThatIsItsOwnStemIsOneString()
    {
        var token = Assert.Single(Analyzer.Analyze("cloud"));

        Assert.Same(token.Word, token.Term);
    }

    [Fact]
    public void TokensAreAppended()
    {
        var tokens = Analyzer.Analyze("first");

        Analyzer.Analyze("second", tokens);

        Assert.Equal(["first", "second"], tokens.Select(token => token.Word));
    }

    [Fact]
    public void OnlyTheStringsAreAllocated()
    {
        const string Text = "The engineers' pipelines weren't cleaned; they're processing the café’s data";
        var tokens = new List<Token>(64);
        Analyzer.Analyze(Text, tokens);
        var strings = tokens.SelectMany(token => new[] { token.Term, token.Word }).Distinct(ReferenceEqualityComparer.Instance).Cast<string>();
        var expected = strings.Sum(text => (22 + (2 * text.Length) + 7) / 8 * 8);
        tokens.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Analyzer.Analyze(Text, tokens);

        Assert.Equal(expected, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void AWordIsItsPlaceInTheTextInLowerCaseWithoutPossessive() => Prop.ForAll(Generate.Text(), text =>
    {
        var end = 0;
        var position = -1;
        foreach (var token in Analyzer.Analyze(text))
        {
            Assert.InRange(token.Start, end, text.Length - 1);
            Assert.InRange(token.End, token.Start + 1, text.Length);
            Assert.True(token.Position > position);
            var word = text[token.Start..token.End].ToLowerInvariant();
            Assert.Equal(word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’' or '＇' ? word[..^2] : word, token.Word);
            Assert.NotEmpty(token.Term);
            (end, position) = (token.End, token.Position);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
}
