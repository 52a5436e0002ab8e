namespace ChatBot.Benchmarks.Macro;

internal static partial class MacroBuild
{
    /// <summary>Builds it in a process of its own, whose memory can be told from the benchmark's and which is compiled ahead.</summary>
    public static async Task<BuildReport> RunInChildAsync(string corpus, string index)
    {
        var program = PublishedProgram.Compile(Path.GetDirectoryName(index)!);
        var figures = await Task.Run(() => program.Run("build", corpus, index));
        return new BuildReport(figures["seconds"], figures["analyze-seconds"], figures["peak-megabytes"], new FileInfo(index).Length);
    }
}
