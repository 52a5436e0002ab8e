namespace ChatBot.Benchmarks.Soak;

/// <summary>How long and how hard.</summary>
/// <param name="Length">How long questions are asked.</param>
/// <param name="Rate">Questions a second.</param>
/// <param name="Seed">Of all that is random.</param>
/// <param name="FaultEvery">The mean pause between two faults.</param>
/// <param name="RestartEvery">The mean pause between two restarts, in the first half.</param>
/// <param name="ReindexEvery">The mean pause between two reindexes.</param>
/// <param name="Folder">Where the program's state, its log and the report go.</param>
internal sealed record SoakPlan(TimeSpan Length, double Rate, int Seed, TimeSpan FaultEvery, TimeSpan RestartEvery, TimeSpan ReindexEvery, string Folder);
