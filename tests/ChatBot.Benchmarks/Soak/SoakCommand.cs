namespace ChatBot.Benchmarks.Soak;

/// <summary><c>soak --minutes N [--rate 200] [--seed S]</c>.</summary>
internal static class SoakCommand
{
    public static async Task<int> RunAsync(Arguments args)
    {
        var plan = new SoakPlan(
            TimeSpan.FromMinutes(args.Number("--minutes", 2)),
            args.Number("--rate", 200),
            (int)args.Number("--seed", 1),
            TimeSpan.FromSeconds(args.Number("--fault-every", 6)),
            Directory.CreateDirectory(args.TextOrNull("--out") ?? Path.Combine(AppContext.BaseDirectory, "../../../soak")).FullName);
        await using var run = await SoakRun.StartAsync(plan, TimeProvider.System);
        await run.RunAsync();
        var report = new SoakReport(plan, run);
        var text = report.ToMarkdown();
        await File.WriteAllTextAsync(Path.Combine(plan.Folder, "report.md"), text);
        Console.WriteLine();
        Console.WriteLine(text);
        return report.Passed ? 0 : 1;
    }
}
