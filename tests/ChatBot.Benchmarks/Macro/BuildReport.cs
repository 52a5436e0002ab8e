namespace ChatBot.Benchmarks.Macro;

/// <summary>What building an index took.</summary>
internal sealed record BuildReport(double Seconds, double AnalyzeSeconds, double PeakMegabytes, long Bytes);
