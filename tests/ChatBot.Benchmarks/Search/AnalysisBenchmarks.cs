using BenchmarkDotNet.Attributes;
using ChatBot.Search.Analysis;

namespace ChatBot.Benchmarks.Search;

/// <summary>Cutting a whole article, Markdown and all, into terms.</summary>
public class AnalysisBenchmarks
{
    private readonly List<Token> _tokens = [];
    private string _article = "";

    [GlobalSetup]
    public void ReadArticle() => _article = BenchmarkData.Article();

    [Benchmark(Description = "analyze the article")]
    public int Analyze()
    {
        _tokens.Clear();
        EnglishAnalyzer.Instance.Analyze(_article, _tokens);
        return _tokens.Count;
    }
}
