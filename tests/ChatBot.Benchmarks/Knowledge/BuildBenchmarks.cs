using BenchmarkDotNet.Attributes;
using ChatBot.Knowledge;

namespace ChatBot.Benchmarks.Knowledge;

/// <summary>Reading and indexing articles, from their files to a knowledge base that answers.</summary>
public class BuildBenchmarks
{
    [Benchmark(Baseline = true, Description = "read and index one article")]
    public KnowledgeBase BuildCorpus() => Build(BenchmarkData.Corpus);

    [Benchmark(Description = "read and index a blog")]
    public KnowledgeBase BuildArticles() => Build(BenchmarkData.Articles);

    private static KnowledgeBase Build(string folder) =>
        new KnowledgeBaseBuilder(TimeProvider.System).Build(folder, Path.Combine(BenchmarkData.Corpus, "glossary.yml"));
}
