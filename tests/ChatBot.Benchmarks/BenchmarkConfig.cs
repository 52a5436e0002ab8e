using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace ChatBot.Benchmarks;

/// <summary>A short job, so that all benchmarks together take two or three minutes; arguments such as <c>--job long</c> outweigh it.</summary>
internal sealed class BenchmarkConfig : ManualConfig
{
    public BenchmarkConfig()
    {
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddColumn(StatisticColumn.Median, StatisticColumn.Min);
        HideColumns(Column.Error, Column.StdDev, Column.RatioSD, Column.Gen0, Column.Gen1, Column.Gen2);
        AddLogger(ConsoleLogger.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddJob(ShortJob());
        ArtifactsPath = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../benchmarks"));
    }

    // In-process, because the other toolchains restore and build all projects anew for each run, analyzers and all,
    // which takes longer than the benchmarks themselves. The long warm-up leaves the compiler time for its last tier.
    private static Job ShortJob() => Job.Default
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithWarmupCount(15)
        .WithIterationCount(15)
        .WithIterationTime(TimeInterval.FromMilliseconds(200))
        .WithId("Short")
        .AsDefault();
}
