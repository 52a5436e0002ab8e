using BenchmarkDotNet.Attributes;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;

namespace ChatBot.Benchmarks.Search;

/// <summary>The top ten for a natural question, averaged over 100 questions.</summary>
public class SearchBenchmarks
{
    private const int QuestionCount = 100;

    private string[] _questions = [];
    private Query[] _queries = [];
    private IndexSearcher? _lucene;
    private IndexSearcher? _fields;

    [GlobalSetup]
    public void BuildIndex()
    {
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, "title", "body");
        foreach (var (title, body) in BenchmarkData.Documents()) builder.Add(title, body);
        var index = builder.Build();
        _lucene = new IndexSearcher(index, new Bm25Similarity([KeyValuePair.Create("title", 2f)]));
        _fields = new IndexSearcher(index, new Bm25FSimilarity(
            [KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]));
        var questions = BenchmarkData.Questions().ToArray();
        _questions = [.. Enumerable.Range(0, QuestionCount).Select(i => questions[i % questions.Length])];
        _queries = [.. _questions.Select(Parse)];
    }

    [Benchmark(Baseline = true, Description = "search, Lucene's BM25", OperationsPerInvoke = QuestionCount)]
    public int SearchWithBm25() => SearchAll(_lucene!);

    [Benchmark(Description = "search, BM25F", OperationsPerInvoke = QuestionCount)]
    public int SearchWithBm25F() => SearchAll(_fields!);

    [Benchmark(Description = "parse a question", OperationsPerInvoke = QuestionCount)]
    public int ParseQuestions()
    {
        var clauses = 0;
        foreach (var question in _questions) clauses += Parse(question).Clauses.Length;
        return clauses;
    }

    private static Query Parse(string question) => Query.Parse(question, EnglishAnalyzer.Instance);

    private int SearchAll(IndexSearcher searcher)
    {
        var hits = 0;
        foreach (var query in _queries) hits += searcher.Search(query, 10).TotalHits;
        return hits;
    }
}
