namespace ChatBot.Benchmarks.Soak;

/// <summary>Memory at one moment, in megabytes.</summary>
internal readonly record struct MemorySample(TimeSpan At, int Life, double BotRss, double BotHeap, double ServerRss);
