using ChatBot.Search.Spelling;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Spelling;

public sealed class SpellCheckerTests
{
    private const int LongestDrawn = 13;
    private const int DrawnWords = 300;
    private const int DrawnNear = 60;

    private static readonly SpellChecker Checker = Over("engineer", "engineers", "certification", "certifications", "should", "data", "learning");

    [Theory]
    [InlineData("enginer", "engineer")]
    [InlineData("certifcation", "certification")]
    [InlineData("certfication", "certification")]
    [InlineData("shoud", "should")]
    [InlineData("laerning", "learning")]
    public void ANearWordIsSuggested(string word, string expected) => Assert.Equal(expected, Checker.Suggest(word)[0].Word);

    [Fact]
    public void AShortWordHasNoSuggestion() => Assert.Empty(Checker.Suggest("dat"));

    [Fact]
    public void AWordOfFourLettersHasNone() => Assert.Empty(Checker.Suggest("dtaa"));

    [Fact]
    public void AWordOfFiveLettersMayBeOneEditAway() => Assert.Equal([new Suggestion("data", 1, 1)], Checker.Suggest("dataa"));

    [Fact]
    public void AWordOfTenLettersMayNotBeTwoEditsAway() => Assert.Empty(Checker.Suggest("engineerxy"));

    [Fact]
    public void AWordOfElevenLettersMayBeTwoEditsAway() =>
        Assert.Equal([new Suggestion("certification", 2, 1)], Checker.Suggest("certifcaion"));

    [Fact]
    public void AWordOfTheVocabularyHasNone() => Assert.Empty(Checker.Suggest("engineer"));

    [Theory]
    [InlineData("engine3r")]
    [InlineData("learning٣")]
    public void AWordWithADigitHasNone(string word) => Assert.Empty(Checker.Suggest(word));

    [Fact]
    public void AVeryLongWordHasNone()
    {
        var longWord = new string('a', 40);
        var checker = Over(longWord, longWord + "a");

        Assert.Equal(2, checker.Suggest(longWord[1..] + "b").Count);
        Assert.Empty(checker.Suggest(longWord + "b"));
    }

    [Fact]
    public void TheNearestComeFirstThenTheFirstLetterThenTheMostFrequent()
    {
        var checker = new SpellChecker(new Dictionary<string, int>
        {
            ["configuration"] = 1,
            ["configurations"] = 100,
            ["konfigurations"] = 200,
            ["configurationx"] = 100,
            ["configurationes"] = 1_000,
        });

        var suggestions = checker.Suggest("configurationss", max: 10);

        Assert.Equal(
            ["configurationes", "configurations", "configurationx", "configuration", "konfigurations"],
            suggestions.Select(suggestion => suggestion.Word));
        Assert.Equal([1, 1, 2, 2, 2], suggestions.Select(suggestion => suggestion.Distance));
        Assert.Equal(suggestions.Take(2), checker.Suggest("configurationss", max: 2));
    }

    [Fact]
    public void TheHighestFrequencyOfAWordCounts()
    {
        var checker = new SpellChecker([new("engineer", 2), new("engineer", 7), new("engineer", 3)]);

        Assert.Equal([new Suggestion("engineer", 1, 7)], checker.Suggest("enginer"));
    }

    [Fact]
    public void AnEmptyVocabularySuggestsNothing() => Assert.Empty(Over().Suggest("engineer"));

    [Fact]
    public void NothingIsSuggestedWhenNoneIsWanted() => Assert.Empty(Checker.Suggest("enginer", max: 0));

    [Fact]
    public void AWordOfTheVocabularyIsKnownWhateverItsLength()
    {
        var longWord = new string('x', 100);

        Assert.True(Over(longWord, "").Contains(longWord));
        Assert.True(Checker.Contains("engineers".AsSpan(0, 8)));
        Assert.False(Checker.Contains("enginer"));
    }

    [Fact]
    public void SuggestionsAreAllTheWordsWithinTheAllowedDistance()
    {
        var words = Gen.Elements('a', 'b', 'c').ArrayOf(LongestDrawn).Select(letters => new string(letters))
            .SelectMany(word => Gen.Choose(0, LongestDrawn).Select(length => word[..length]));
        Prop.ForAll(words.ToArbitrary(), words.ListOf(DrawnWords).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (word, others, seed) =>
        {
            var random = new Random(seed);
            var vocabulary = others.Concat(Enumerable.Range(0, DrawnNear).Select(_ => Edited(word, random))).ToList();
            var checker = Over([.. vocabulary]);
            var allowed = SpellChecker.AllowedDistance(word);
            var expected = vocabulary.Contains(word) || allowed == 0
                ? []
                : vocabulary.Distinct().Where(known => EditDistance.Between(word, known, allowed) <= allowed);

            var suggestions = checker.Suggest(word, max: DrawnWords + DrawnNear);

            Assert.Equal(expected.Order(StringComparer.Ordinal), suggestions.Select(suggestion => suggestion.Word).Order(StringComparer.Ordinal));
            Assert.All(suggestions, suggestion => Assert.InRange(suggestion.Distance, 1, allowed));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));
    }

    /// <summary>A word with one to three random edits.</summary>
    private static string Edited(string word, Random random)
    {
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var place = random.Next(word.Length + 1);
            var letter = (char)('a' + random.Next(3));
            word = random.Next(4) switch
            {
                0 => word.Insert(place, letter.ToString()),
                1 when place < word.Length => word.Remove(place, 1),
                2 when place < word.Length => word[..place] + letter + word[(place + 1)..],
                3 when place + 1 < word.Length => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
                _ => word,
            };
        }

        return word;
    }

    private static SpellChecker Over(params string[] words) => new(words.Select(word => KeyValuePair.Create(word, 1)));
}
