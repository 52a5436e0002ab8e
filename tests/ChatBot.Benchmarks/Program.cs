using BenchmarkDotNet.Running;
using ChatBot.Benchmarks;

BenchmarkSwitcher
    .FromAssembly(typeof(BenchmarkConfig).Assembly)
    .Run(args.Length > 0 ? args : ["--filter", "*"], new BenchmarkConfig());
