using BenchmarkDotNet.Running;

namespace ChatBot.Benchmarks;

/// <summary>BenchmarkDotNet; apart, so that the other commands do not load it.</summary>
internal static class BenchmarkRun
{
    public static int Run(string[] args)
    {
        BenchmarkSwitcher.FromAssembly(typeof(BenchmarkConfig).Assembly).Run(args.Length > 0 ? args : ["--filter", "*"], new BenchmarkConfig());
        return 0;
    }
}
