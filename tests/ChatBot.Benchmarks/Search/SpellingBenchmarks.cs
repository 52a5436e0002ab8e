using System.Text;
using BenchmarkDotNet.Attributes;
using ChatBot.Benchmarks.Macro;
using ChatBot.Search.Spelling;

namespace ChatBot.Benchmarks.Search;

/// <summary>The nearest words to a misspelt one, averaged over 200 of them, each an edit or two away from a word of the vocabulary.</summary>
public class SpellingBenchmarks
{
    private const int MisspeltCount = 200;

    private SpellChecker? _checker;
    private string[] _misspelt = [];

    [Params(10_000, 1_000_000)]
    public int Words { get; set; }

    [GlobalSetup]
    public void BuildVocabulary()
    {
        var vocabulary = new ZipfianVocabulary(BenchmarkData.Documents().Select(document => document.Body), Words);
        var words = Enumerable.Range(0, Words).Select(rank => Encoding.UTF8.GetString(vocabulary[rank])).ToArray();
        _checker = new SpellChecker(words.Select((word, rank) => KeyValuePair.Create(word, Words / (rank + 1))));
        var random = new Random(1);
        var misspelt = new List<string>();
        while (misspelt.Count < MisspeltCount)
        {
            var word = words[random.Next(words.Length)];
            var place = random.Next(word.Length);
            var wrong = word[..place] + (char)('a' + random.Next(26)) + word[(place + 1)..];
            if (wrong.Length > 4 && !_checker.Contains(wrong)) misspelt.Add(wrong);
        }

        _misspelt = [.. misspelt];
    }

    [Benchmark(Description = "correct a misspelt word", OperationsPerInvoke = MisspeltCount)]
    public int Correct()
    {
        var found = 0;
        foreach (var word in _misspelt) found += _checker!.Suggest(word).Count;
        return found;
    }
}
