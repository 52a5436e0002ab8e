using System.Globalization;
using ChatBot.Fuzz;

try
{
    var options = FuzzOptions.Parse(args);
    return options.Replay is { } file ? Replay(options.Target, file) : Run(options);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

static int Replay(string name, string file)
{
    using var target = FuzzTargets.Create(name);
    var runner = new CaseRunner(target, _ => { });
    var finding = runner.Run(File.ReadAllBytes(file));
    Console.WriteLine(finding is null
        ? string.Create(CultureInfo.InvariantCulture, $"Nothing is wrong: {runner.Slowest.TotalMilliseconds:0.0} ms, {runner.Most:N0} bytes.")
        : $"{finding.Kind}\n{finding.Details}");
    return finding is null ? 0 : 1;
}

static int Run(FuzzOptions options)
{
    var runs = new List<(IFuzzTarget Target, FuzzRun Run)>();
    var killed = 0;
    foreach (var name in options.Target == "all" ? FuzzTargets.Names : [options.Target])
    {
        using var target = FuzzTargets.Create(name);
        using var last = new LastCase(Path.Combine(options.Findings, $"{name}.last"), input =>
        {
            Console.WriteLine($"{name}: hangs ({FuzzRun.Save(new Finding("hangs", "It did not end in 20 seconds.") { Input = input }, name, options.Findings).File})");
            Environment.Exit(1);
        });
        if (last.Left is { } left)
        {
            Console.WriteLine($"{name}: the process before this one died ({FuzzRun.Save(new Finding("died", "The process died.") { Input = left }, name, options.Findings).File})");
            killed++;
        }

        var run = new FuzzRun(target, options, last.Set);
        run.Run(finding => Console.WriteLine($"{name}: {finding.Kind} ({finding.File})"));
        runs.Add((target, run));
    }

    var report = FuzzReport.Write(options, runs);
    Console.Write(report);
    if (options.Report is { } file) File.WriteAllText(file, report);
    return killed + runs.Sum(run => run.Run.Findings.Count) == 0 ? 0 : 1;
}
