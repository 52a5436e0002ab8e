using ChatBot.Benchmarks;
using ChatBot.Benchmarks.Discord;
using ChatBot.Benchmarks.Load;
using ChatBot.Benchmarks.Macro;
using ChatBot.Benchmarks.Reindexing;
using ChatBot.Benchmarks.Soak;

return args.FirstOrDefault() switch
{
    "soak" => await SoakCommand.RunAsync(Arguments.Parse(args[1..])),
    "load" => await LoadCommand.RunAsync(Arguments.Parse(args[1..])),
    "reindex" => await ReindexCommand.RunAsync(Arguments.Parse(args[1..])),
    "events" => await EventsCommand.RunAsync(Arguments.Parse(args[1..])),
    "memory" => await MemoryCommand.RunAsync(Arguments.Parse(args[1..])),
    "macro" => await MacroCommand.RunAsync(Arguments.Parse(args[1..])),
    "corpus" => CorpusCommand.Run(Arguments.Parse(args[1..])),
    CountingClient.Command => await CountingClient.RunAsync(Arguments.Parse(args[1..])),
    _ => BenchmarkRun.Run(args),
};
