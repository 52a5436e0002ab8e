using System.Globalization;
using System.Text;

namespace ChatBot.Fuzz;

/// <summary>What came of runs, as Markdown.</summary>
internal static class FuzzReport
{
    private const double Kilo = 1024;

    public static string Write(FuzzOptions options, IEnumerable<(IFuzzTarget Target, FuzzRun Run)> runs)
    {
        var text = new StringBuilder("| target | seed | cases | a second | slowest | most allocated | findings |\n|---|--:|--:|--:|--:|--:|--:|\n");
        var findings = new StringBuilder();
        foreach (var (target, run) in runs)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {target.Name} | {options.Seed} | {run.Cases:N0} | {run.Cases / run.Took.TotalSeconds:N0} | {run.Slowest.TotalMilliseconds:0} ms | {run.Most / Kilo:N0} KB | {run.Findings.Count} |\n");
            foreach (var finding in run.Findings)
                findings.Append(CultureInfo.InvariantCulture, $"- {target.Name}, case {finding.Case}: {finding.Kind} (`{finding.File}`, {finding.Input.Length} bytes)\n");
        }

        return findings.Length == 0 ? text.ToString() : $"{text}\n{findings}";
    }
}
