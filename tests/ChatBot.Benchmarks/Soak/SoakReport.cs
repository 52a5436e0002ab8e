using System.Globalization;
using System.Text;

namespace ChatBot.Benchmarks.Soak;

/// <summary>The verdict.</summary>
internal sealed class SoakReport(SoakPlan plan, SoakRun run)
{
    private const int IdentifiesAllowed = 950;
    private const double MostGrowth = 1.2;

    private readonly MemorySample[] _life = [.. run.Memory.GroupBy(s => s.Life).OrderByDescending(g => g.Count()).First()];

    private int Lost => run.Ledger.Pending;

    private double FirstThird => Median(_life.Take(_life.Length / 3), s => s.BotRss);

    private double LastThird => Median(_life.Skip(_life.Length * 2 / 3), s => s.BotRss);

    private bool IsBudgetKept => run.Identifies <= Math.Min(IdentifiesAllowed, 1 + run.Faults.SessionsEnded);

    private bool IsFlat => LastThird <= FirstThird * MostGrowth;

    public bool Passed => Lost == 0 && run.Ledger.Doubled == 0 && IsBudgetKept && IsFlat;

    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Line($"# Soak: {(Passed ? "PASS" : "FAIL")}");
        Line($"");
        Line($"{plan.Length.TotalMinutes:0.#} minutes, {plan.Rate:0} questions a second, seed {plan.Seed}, a fault every {plan.FaultEvery.TotalSeconds:0.#} s on average.");
        Line($"");
        Line($"| what | figure | |");
        Line($"|---|---|---|");
        Line($"| asked | {run.Ledger.Asked} | |");
        Line($"| answered | {run.Ledger.Answered}, of them {run.Ledger.CaughtUp} from history after a session was lost | |");
        Line($"| refused, the asker told | {run.Ledger.Refused} (shed by the queue: {run.Shed}) | |");
        Line($"| lost | {Lost} | {Verdict(Lost == 0)} |");
        Line($"| doubled | {run.Ledger.Doubled} | {Verdict(run.Ledger.Doubled == 0)} |");
        Line($"| Identifies | {run.Identifies}, for 1 start and {run.Faults.SessionsEnded} sessions ended by the server; {run.Connections} connections | {Verdict(IsBudgetKept)} |");
        Line($"| bot's RSS, first and last third of its longest life ({_life.Length} s) | {FirstThird:0.0} MB, {LastThird:0.0} MB | {Verdict(IsFlat)} |");
        Line($"| bot's GC heap, the same | {Median(_life.Take(_life.Length / 3), s => s.BotHeap):0.0} MB, {Median(_life.Skip(_life.Length * 2 / 3), s => s.BotHeap):0.0} MB | |");
        Line($"| from post to reply, p50, p99, longest | {run.Ledger.Percentile(0.5):0.0} ms, {run.Ledger.Percentile(0.99):0} ms, {run.Ledger.Percentile(1):0} ms | |");
        Line($"");
        Line($"Faults: {string.Join(", ", run.Faults.Counts.Select(f => $"{f.Key} {f.Value}"))}.");
        if (run.Ledger.Open() is { Count: > 0 } open) Line($"Open questions were asked {open[0].TotalSeconds:0} to {open[^1].TotalSeconds:0} s before the end.");
        return text.ToString();

        void Line(FormattableString line) => text.AppendLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private static string Verdict(bool passed) => passed ? "PASS" : "FAIL";

    private static double Median(IEnumerable<MemorySample> samples, Func<MemorySample, double> of)
    {
        var sorted = samples.Select(of).Order().ToArray();
        return sorted.Length == 0 ? 0 : sorted[sorted.Length / 2];
    }
}
