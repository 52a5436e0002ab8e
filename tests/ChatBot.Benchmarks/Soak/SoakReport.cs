using System.Globalization;
using System.Text;

namespace ChatBot.Benchmarks.Soak;

/// <summary>The verdict.</summary>
internal sealed class SoakReport(SoakPlan plan, SoakRun run)
{
    public const string FileName = "report.md";
    public const string ChartName = "report.svg";

    private const int IdentifiesAllowed = 950;
    private const double MostGrowth = 1.2;

    private readonly SoakSample[] _life = [.. run.Samples.GroupBy(s => s.Life).OrderByDescending(g => g.Count()).First()];

    public bool Passed => Lost == 0 && run.Ledger.Doubled == 0 && run.BadExits == 0 && run.Reindexes.Refused.Count == 0 && IsBudgetKept && IsFlat(s => s.Rss) && IsFlat(s => s.Handles);

    private int Lost => run.Ledger.Pending;

    private bool IsBudgetKept => run.Identifies <= Math.Min(IdentifiesAllowed, 1 + run.SessionsEnded);

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Line($"# Soak: {(Passed ? "PASS" : "FAIL")}");
        Line($"");
        Line($"The whole program in its own process, asked in the channels of a Playground: {plan.Length.TotalMinutes:0.#} minutes, {plan.Rate:0} questions a second, seed {plan.Seed}; a fault every {plan.FaultEvery.TotalSeconds:0.#} s on average, a restart every {plan.RestartEvery.TotalSeconds:0.#} s in the first half, a reindex of {SoakReindexes.GeneratedArticles} articles every {plan.ReindexEvery.TotalSeconds:0.#} s.");
        Line($"");
        Line($"| what | figure | |");
        Line($"|---|---|---|");
        Line($"| asked | {run.Ledger.Asked}, of them {run.Ledger.AskedAway} while the program had no connection | |");
        Line($"| answered | {run.Ledger.Answered} | |");
        Line($"| told to come back, since too many waited | {run.Ledger.Refused} | |");
        Line($"| lost | {Lost} | {Verdict(Lost == 0)} |");
        Line($"| doubled | {run.Ledger.Doubled} | {Verdict(run.Ledger.Doubled == 0)} |");
        Line($"| exit codes other than 0 after SIGTERM | {run.BadExits} | {Verdict(run.BadExits == 0)} |");
        Line($"| reindexes | {run.Reindexes.Done} done, {run.Reindexes.Interrupted} interrupted, {run.Reindexes.Refused.Count} refused | {Verdict(run.Reindexes.Refused.Count == 0)} |");
        Line($"| Identifies | {run.Identifies}, for 1 start and {run.SessionsEnded} sessions ended by the server; {run.Connections} connections | {Verdict(IsBudgetKept)} |");
        Line($"| RSS, first and last third of the longest life ({Lasted.TotalSeconds:0} s) | {First(s => s.Rss):0} MB, {Last(s => s.Rss):0} MB | {Verdict(IsFlat(s => s.Rss))} |");
        Line($"| open files, the same | {First(s => s.Handles):0}, {Last(s => s.Handles):0} | {Verdict(IsFlat(s => s.Handles))} |");
        Line($"| from post to reply, p50, p99, longest | {run.Ledger.Percentile(0.5):0.0} ms, {run.Ledger.Percentile(0.99):0} ms, {run.Ledger.Percentile(1):0} ms | |");
        Line($"");
        Line($"![Memory, open files, questions that wait and the p99 of answers, over time]({ChartName})");
        Line($"");
        Line($"Bad luck: {string.Join(", ", run.Faults.Counts.Select(f => $"{f.Key} {f.Value}"))}.");
        foreach (var refused in run.Reindexes.Refused) Line($"A reindex ended with “{refused}”.");
        if (run.Ledger.Open() is { Count: > 0 } open) Line($"Open questions were asked {open[0].TotalSeconds:0} to {open[^1].TotalSeconds:0} s before the end.");
        return text.ToString();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    public string ToSvg()
    {
        var restarts = run.Samples.Zip(run.Samples.Skip(1)).Where(pair => pair.First.Life != pair.Second.Life).Select(pair => pair.Second.At.TotalMinutes).ToList();
        return new LineChart(plan.Length.TotalMinutes, restarts)
            .Add("RSS, MB", Points(s => s.Rss))
            .Add("open files", Points(s => s.Handles))
            .Add("questions that wait", Points(s => s.Pending))
            .Add("p99 from post to reply, ms", Points(s => s.P99))
            .ToSvg();
    }

    private TimeSpan Lasted => _life[^1].At - _life[0].At;

    private static string Verdict(bool passed) => passed ? "PASS" : "FAIL";

    private static double Median(IEnumerable<SoakSample> samples, Func<SoakSample, double> of)
    {
        var sorted = samples.Select(of).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }

    private double First(Func<SoakSample, double> of) => Median(_life.Take(_life.Length / 3), of);

    private double Last(Func<SoakSample, double> of) => Median(_life.Skip(_life.Length * 2 / 3), of);

    private bool IsFlat(Func<SoakSample, double> of) => Last(of) <= First(of) * MostGrowth;

    private IEnumerable<(double X, double Y)> Points(Func<SoakSample, double> of) => run.Samples.Select(sample => (sample.At.TotalMinutes, of(sample)));
}
