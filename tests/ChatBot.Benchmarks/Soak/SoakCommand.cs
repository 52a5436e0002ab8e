namespace ChatBot.Benchmarks.Soak;

/// <summary><c>soak --minutes N [--rate 100] [--seed S]</c>.</summary>
internal static class SoakCommand
{
    public static async Task<int> RunAsync(Arguments args)
    {
        var plan = new SoakPlan(
            TimeSpan.FromMinutes(args.Number("--minutes", 2)),
            args.Number("--rate", 100),
            (int)args.Number("--seed", 1),
            TimeSpan.FromSeconds(args.Number("--fault-every", 6)),
            TimeSpan.FromSeconds(args.Number("--restart-every", 60)),
            TimeSpan.FromSeconds(args.Number("--reindex-every", 30)),
            Directory.CreateDirectory(args.TextOrNull("--out") ?? Path.Combine(AppContext.BaseDirectory, "../../../soak")).FullName);
        await using var run = await SoakRun.StartAsync(plan, TimeProvider.System);
        await run.RunAsync();
        var report = new SoakReport(plan, run);
        var text = report.ToMarkdown();
        await File.WriteAllTextAsync(Path.Combine(plan.Folder, SoakReport.FileName), text);
        await File.WriteAllTextAsync(Path.Combine(plan.Folder, SoakReport.ChartName), report.ToSvg());
        Console.WriteLine();
        Console.WriteLine(text);
        return report.Passed ? 0 : 1;
    }
}
