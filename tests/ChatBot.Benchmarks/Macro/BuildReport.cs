namespace ChatBot.Benchmarks.Macro;

/// <summary>What building an index took a program that was compiled ahead, as the published bot is.</summary>
/// <param name="Seconds">How long it took.</param>
/// <param name="AnalyzeSeconds">How long until all sections were analyzed.</param>
/// <param name="PeakMegabytes">The most memory that the process held.</param>
/// <param name="Bytes">The length of the index.</param>
internal sealed record BuildReport(double Seconds, double AnalyzeSeconds, double PeakMegabytes, long Bytes)
{
    public static BuildReport Measure(PublishedProgram program, string corpus, string index)
    {
        var took = program.Run("build", corpus, index);
        return new BuildReport(took["seconds"], took["analyze-seconds"], took["peak-megabytes"], new FileInfo(index).Length);
    }
}
