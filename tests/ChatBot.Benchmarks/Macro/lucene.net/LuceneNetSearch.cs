using System.Diagnostics;
using System.Globalization;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Builds an index of a file of sections (title, tabulator, body), asks it a file of questions and prints figures.</summary>
internal static class LuceneNetSearch
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    public static void Main(string[] args)
    {
        using var directory = FSDirectory.Open(args[2]);
        Build(args[0], directory);
        Print("bytes", directory.ListAll().Sum(directory.FileLength));
        Ask(File.ReadAllLines(args[1]), directory);
    }

    private static void Build(string corpus, FSDirectory directory)
    {
        var start = Stopwatch.GetTimestamp();
        var config = new IndexWriterConfig(LuceneVersion.LUCENE_48, new EnglishAnalyzer(LuceneVersion.LUCENE_48))
        {
            Similarity = new BM25Similarity(1.2f, 0.75f),
            OpenMode = OpenMode.CREATE,
            RAMBufferSizeMB = 192,
            UseCompoundFile = false,
        };
        using (var writer = new IndexWriter(directory, config))
        {
            foreach (var line in File.ReadLines(corpus))
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                writer.AddDocument([new TextField("title", line[..tab], Field.Store.NO), new TextField("body", line[(tab + 1)..], Field.Store.NO)]);
            }

            Print("analyze-seconds", Stopwatch.GetElapsedTime(start).TotalSeconds);
            writer.ForceMerge(1);
        }

        Print("build-seconds", Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static void Ask(string[] questions, FSDirectory directory)
    {
        using var reader = DirectoryReader.Open(directory);
        var searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity(1.2f, 0.75f) };
        var queries = Array.ConvertAll(questions, Parse);
        _ = Rounds(searcher, queries);
        var microseconds = Rounds(searcher, queries);
        microseconds.Sort();
        Print("p50", microseconds[(int)(microseconds.Count * 0.50)]);
        Print("p95", microseconds[(int)(microseconds.Count * 0.95)]);
        Print("p99", microseconds[(int)(microseconds.Count * 0.99)]);
    }

    private static BooleanQuery Parse(string question)
    {
        var query = new BooleanQuery();
        using var analyzer = new EnglishAnalyzer(LuceneVersion.LUCENE_48);
        using var tokens = analyzer.GetTokenStream("body", question);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            query.Add(new TermQuery(new Term("title", term.ToString())) { Boost = 2 }, Occur.SHOULD);
            query.Add(new TermQuery(new Term("body", term.ToString())), Occur.SHOULD);
        }

        tokens.End();
        return query;
    }

    private static List<double> Rounds(IndexSearcher searcher, BooleanQuery[] queries)
    {
        var microseconds = new List<double>();
        var begin = Stopwatch.GetTimestamp();
        do
        {
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                _ = searcher.Search(query, 10);
                microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        while (Stopwatch.GetElapsedTime(begin) < Least);

        return microseconds;
    }

    private static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.000000}"));
}
