namespace ChatBot.Benchmarks.Soak;

/// <summary>How the program was at one moment.</summary>
/// <param name="At">Since the start.</param>
/// <param name="Life">Which process it was.</param>
/// <param name="Rss">In megabytes.</param>
/// <param name="Handles">Open files, sockets and pipes.</param>
/// <param name="Pending">Questions that wait for an answer.</param>
/// <param name="P99">Of the answers of the last seconds, in milliseconds.</param>
internal readonly record struct SoakSample(TimeSpan At, int Life, double Rss, int Handles, int Pending, double P99);
