using System.Diagnostics;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Benchmarks.Macro;

/// <summary>
/// <c>macro --sections N [--seed 1] [--peers yes|no|lucene] [--folder DIR] [--lucene DIR] [--build yes|no] [--seconds 0]</c>:
/// builds an index of made-up sections, or takes the one that is in the folder already, asks it a thousand questions that
/// people asked, and does the same with others' engines; or asks for some seconds and does nothing else, for a profiler to
/// look at.
/// </summary>
internal static class MacroCommand
{
    private const int QuestionCount = 1000;
    private const int MaxFtsQuestionsAtScale = 100;
    private const int Scale = 100_000;

    public static async Task<int> RunAsync(Arguments args)
    {
        var sections = (int)args.Number("--sections", 10_000);
        var seed = (ulong)args.Number("--seed", 1);
        var assemblies = args.TextOrNull("--lucene");
        if (assemblies is not null && LuceneNetPeer.Missing(assemblies) is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 1;
        }

        var folder = args.TextOrNull("--folder") ?? Directory.CreateTempSubdirectory("chatbot-macro-").FullName;
        Directory.CreateDirectory(folder);
        try
        {
            var luceneNet = assemblies is null ? null : LuceneNetPeer.Compile(assemblies, folder);
            var indexFile = Path.Combine(folder, "macro.segment");
            var corpus = WriteCorpus(folder, sections, seed);
            var program = PublishedProgram.Compile(folder);
            if (args.TextOrNull("--build") != "no") Build(program, corpus, indexFile, sections);
            var questions = MacroTexts.Questions(QuestionCount, seed);
            if (args.Number("--seconds", 0) is var seconds and > 0)
                AskOnly(indexFile, questions, seconds);
            else
                Measure(program, folder, corpus, indexFile, questions, sections, args.TextOrNull("--peers"), luceneNet);
        }
        finally
        {
            if (args.TextOrNull("--folder") is null) Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private static string WriteCorpus(string folder, int sections, ulong seed)
    {
        var corpus = Path.Combine(folder, $"sections-{sections}-{seed}.tsv");
        if (!File.Exists(corpus)) SectionFile.Write(corpus, ZipfianVocabulary.For(sections), sections, seed);
        return corpus;
    }

    private static void Build(PublishedProgram program, string corpus, string indexFile, int sections)
    {
        var megabytes = new FileInfo(corpus).Length / 1e6;
        Say($"{sections:N0} sections, {megabytes:N1} MB of text");
        var build = BuildReport.Measure(program, corpus, indexFile);
        Say($"build: {build.Seconds:0.00} s, of which analysis {build.AnalyzeSeconds:0.00} s: {sections / build.Seconds:N0} sections/s, {megabytes / build.Seconds:0.0} MB/s; peak RSS {build.PeakMegabytes:N0} MB; on disk {build.Bytes / 1e6:N1} MB");
    }

    private static void AskOnly(string indexFile, string[] questions, double seconds)
    {
        var searcher = new SnapshotSearcher(IndexSnapshot.Open(indexFile), MacroBuild.Ranking);
        var queries = Array.ConvertAll(questions, question => Query.Parse(question, EnglishAnalyzer.Instance));
        var before = Environment.CpuUsage.TotalTime;
        var perSecond = QueriesPerSecond(searcher, queries, 1, seconds);
        Say($"{perSecond:N0} questions/s; {(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / (perSecond * seconds):N0} µs of a processor for each");
    }

    private static void Measure(
        PublishedProgram program, string folder, string corpus, string indexFile, string[] questions, int sections, string? peers, LuceneNetPeer? luceneNet)
    {
        var questionFile = Path.Combine(folder, "questions.txt");
        File.WriteAllLines(questionFile, questions);
        var start = Stopwatch.GetTimestamp();
        var snapshot = IndexSnapshot.Open(indexFile);
        var searcher = new SnapshotSearcher(snapshot, MacroBuild.Ranking);
        var compiling = Stopwatch.GetElapsedTime(start);
        foreach (var (part, bytes) in snapshot.Segments[0].Segment.Parts) Say($"on disk: {part} {bytes / 1e6:N2} MB");
        var opening = MacroOpening.Measure(program, indexFile);
        Say($"open: {opening.First:0.0} ms in a process that did nothing before (at least {opening.LeastFirst:0.0}), {opening.AfterFile:0.0} ms in one that has read a file (at least {opening.LeastAfterFile:0.0}), {opening.Again:0.0} ms again; compiled ahead but for {opening.Compiled} methods");
        Say($"open, compiled only then: {compiling.TotalMilliseconds:0.0} ms");
        var queries = Array.ConvertAll(questions, question => Query.Parse(question, EnglishAnalyzer.Instance));
        var best = new ScoreDoc[10];
        Say("");
        Say("| engine | p50 µs | p95 µs | p99 µs | p50 as multiple |");
        Say("|---|---|---|---|---|");
        var ours = Latencies.Measure(queries.Length, i => searcher.Search(queries[i], best));
        Row("ours, BM25F", ours, ours);
        Row("ours, the first time that each question comes", Latencies.MeasureAnew(
            () => new SnapshotSearcher(snapshot, MacroBuild.Ranking), queries.Length, (newcomer, i) => newcomer.Search(queries[i], best)), ours);
        var forgetful = new SnapshotSearcher(snapshot, MacroBuild.Ranking, mostKeptBytes: 0);
        Row("ours, nothing kept of the questions before", Latencies.Measure(queries.Length, i => forgetful.Search(queries[i], best)), ours);
        var fieldSum = new SnapshotSearcher(snapshot, new Bm25Similarity([KeyValuePair.Create("title", 2f)]));
        Row("ours, Lucene's sum of fields", Latencies.Measure(queries.Length, i => fieldSum.Search(queries[i], best)), ours);
        Row("ours, nothing kept, nothing passed over", Latencies.Measure(queries.Length, i => searcher.SearchExhaustively(queries[i], best)), ours);
        Row("(cutting a question into terms)", Latencies.Measure(questions.Length, i => Query.Parse(questions[i], EnglishAnalyzer.Instance)), ours);
        List<string> peerBuilds = [];
        if (peers != "no") peerBuilds.Add(MeasureJavaLucene(folder, corpus, questionFile, sections, ours));
        if (peers != "no") peerBuilds.Add(MeasureLuceneNet(luceneNet, folder, corpus, questionFile, sections, ours));
        if (peers is not ("no" or "lucene")) peerBuilds.Add(MeasureSqlite(folder, corpus, questions, sections, ours));
        Say("");
        peerBuilds.ForEach(Say);
        MeasureWork(searcher, queries, ours);
        var updates = MacroUpdate.Measure(Path.Combine(folder, "updates"), indexFile);
        Say($"ten sections changed and found: {updates[0]:0} ms the first time, {updates[^1]:0} ms the fifth");
    }

    private static string MeasureJavaLucene(string folder, string corpus, string questionFile, int sections, Latencies ours)
    {
        var (lucene, missing) = JavaLucenePeer.Run(corpus, questionFile, folder);
        return lucene is null ? missing! : LuceneRow("Java Lucene 8", lucene, sections, ours);
    }

    private static string MeasureLuceneNet(LuceneNetPeer? lucene, string folder, string corpus, string questionFile, int sections, Latencies ours) =>
        lucene is null
            ? "Lucene.NET was left out: give --lucene the folder of its assemblies."
            : LuceneRow("Lucene.NET 4.8", lucene.Run(corpus, questionFile, folder), sections, ours);

    private static string LuceneRow(string engine, Dictionary<string, double> lucene, int sections, Latencies ours)
    {
        Row(engine, new Latencies(lucene["p50"], lucene["p95"], lucene["p99"], 0), ours);
        return $"{engine}: built in {lucene["build-seconds"]:0.0} s, {sections / lucene["build-seconds"]:N0} sections/s; on disk {lucene["bytes"] / 1e6:N1} MB";
    }

    private static string MeasureSqlite(string folder, string corpus, string[] questions, int sections, Latencies ours)
    {
        var database = Path.Combine(folder, "fts5.db");
        File.Delete(database);
        using var sqlite = new SqlitePeer(database);
        var seconds = sqlite.Build(corpus);
        var texts = Array.ConvertAll(questions[..(sections >= Scale ? MaxFtsQuestionsAtScale : questions.Length)], SqlitePeer.Query);
        Row("SQLite FTS5", Latencies.Measure(texts.Length, i => sqlite.Ask(texts[i])), ours);
        return $"SQLite FTS5: built in {seconds:0.0} s, {sections / seconds:N0} sections/s; on disk {new FileInfo(database).Length / 1e6:N1} MB";
    }

    private static void MeasureWork(SnapshotSearcher searcher, Query[] queries, Latencies ours)
    {
        var best = new ScoreDoc[10];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var read = searcher.PostingsBytesRead;
        foreach (var query in queries) searcher.Search(query, best);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var bytes = (searcher.PostingsBytesRead - read) / (double)queries.Length;
        Say($"kept of clauses that were asked for again: {searcher.KeptBytes / 1e6:N1} MB");
        Say($"allocation: {allocated / (double)queries.Length:0} bytes a question");
        var bandwidth = MemoryBandwidth.Measure();
        Say($"postings read: {bytes / 1024:N1} KB a question, {bytes / bandwidth * 1e6:0.0} µs at the {bandwidth / 1e9:0.0} GB/s that one thread reads: {bytes / bandwidth * 1e8 / ours.Mean:0.0} % of the time");
        Say($"two threads: {QueriesPerSecond(searcher, queries, 2, seconds: 2):N0} questions/s; one: {QueriesPerSecond(searcher, queries, 1, seconds: 2):N0}");
    }

    private static double QueriesPerSecond(SnapshotSearcher searcher, Query[] queries, int threads, double seconds)
    {
        var asked = 0L;
        var start = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, threads).Select(offset => new Thread(() =>
        {
            var best = new ScoreDoc[10];
            var count = 0L;
            for (var i = offset * queries.Length / threads; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; i++, count++)
                searcher.Search(queries[i % queries.Length], best);
            Interlocked.Add(ref asked, count);
        })).ToArray();
        foreach (var worker in workers) worker.Start();
        foreach (var worker in workers) worker.Join();
        return asked / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Row(string engine, Latencies found, Latencies ours) =>
        Say($"| {engine} | {found.P50:0.0} | {found.P95:0.0} | {found.P99:0.0} | {found.P50 / ours.P50:0.0} |");

    private static void Say(string line) => Console.WriteLine(line);
}
