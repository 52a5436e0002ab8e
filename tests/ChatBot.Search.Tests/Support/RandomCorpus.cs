using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Support;

/// <summary>Documents and queries of few words, the first ones far more often than the last, from a seed.</summary>
internal sealed class RandomCorpus(int seed)
{
    private static readonly string[] Words =
    [
        "data", "engineer", "engineers", "engineering", "machine", "learning", "learn", "lake", "lakes", "ml", "of", "the",
        .. Enumerable.Range(0, 60).Select(i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"), "naïve", "数", "don't",
    ];

    private readonly Random _random = new(seed);

    public (string Title, string Body)[] Documents(int count) => [.. Enumerable.Range(0, count).Select(_ =>
        (Text(_random.Next(4)), Text(_random.Next(20) == 0 ? _random.Next(600) : _random.Next(25))))];

    public Query Query() => new([.. Enumerable.Range(0, _random.Next(1, 7)).Select(_ => Clause())]);

    public int[] Some(int count, int below) => [.. Enumerable.Range(0, count).Select(_ => _random.Next(below)).Distinct()];

    private Clause Clause()
    {
        float[] boosts = [1, 1, 1, 0.3f, 2, 0];
        if (_random.Next(3) > 0) return new Clause([new Alternative([Stem(Word())])], Pick(boosts));
        return new Clause([.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Alternative())], Pick(boosts));
    }

    private Alternative Alternative()
    {
        var weight = Pick(1f, 0.5f, 2f);
        return _random.Next(3) switch
        {
            0 => new Alternative([Word()], weight, WordForm.Exact),
            1 => new Alternative([Stem(Word())], weight),
            _ => Phrase(weight),
        };
    }

    private Alternative Phrase(float weight)
    {
        var phrase = string.Join(' ', Enumerable.Range(0, _random.Next(2, 4)).Select(_ => Word()));
        var tokens = EnglishAnalyzer.Instance.Analyze(phrase);
        return tokens.Count == 0
            ? new Alternative(["engin"], weight)
            : new Alternative([.. tokens.Select(t => t.Term)], weight) { Offsets = [.. tokens.Select(t => t.Position - tokens[0].Position)] };
    }

    private static string Stem(string word) => EnglishAnalyzer.Instance.Analyze(word).FirstOrDefault().Term ?? word;

    private string Text(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Word()));

    // Rank r about as often as 1 / r.
    private string Word() => Words[(int)(Math.Pow(Words.Length + 1, _random.NextDouble()) - 1)];

    private T Pick<T>(params ReadOnlySpan<T> items) => items[_random.Next(items.Length)];
}
