using System.Diagnostics;
using System.Security.Cryptography;

namespace ChatBot.Fuzz;

/// <summary>Runs a target's kept inputs and then its cases.</summary>
internal sealed class FuzzRun
{
    private readonly IFuzzTarget _target;
    private readonly FuzzOptions _options;
    private readonly CaseRunner _runner;
    private readonly IReadOnlyList<(string File, byte[] Input)> _kept;
    private readonly Dictionary<string, Finding> _findings = [];

    public FuzzRun(IFuzzTarget target, FuzzOptions options, Action<byte[]?> onCase)
    {
        _target = target;
        _options = options;
        _runner = new CaseRunner(target, onCase);
        _kept = KeptInputs.Of(target.Name);
    }

    /// <summary>How many cases there were, kept inputs not among them.</summary>
    public long Cases { get; private set; }

    public TimeSpan Took { get; private set; }

    public TimeSpan Slowest => _runner.Slowest;

    public long Most => _runner.Most;

    public IReadOnlyCollection<Finding> Findings => _findings.Values;

    public void Run(Action<Finding> onFinding)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var (_, input) in _kept) Case(input, -1, onFinding);
        for (var number = _options.From; number < _options.From + _options.Cases; number++)
        {
            if (_options.Seconds > 0 && Stopwatch.GetElapsedTime(started).TotalSeconds > _options.Seconds) break;
            Case(Input(number), number, onFinding);
            Cases++;
        }

        Took = Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The input of a case: wholly by chance, or like a real one, or one of either that was changed.</summary>
    public byte[] Input(long number)
    {
        var chance = new Chance(_options.Seed, _target.Name, number);
        return chance.Below(100) switch
        {
            < 5 => chance.Bytes(chance.Skewed(4096)),
            < 20 when _kept.Count > 0 => Mutator.Mutate(_kept[chance.Below(_kept.Count)].Input, chance),
            < 50 => Mutator.Mutate(_target.Make(chance), chance),
            _ => _target.Make(chance),
        };
    }

    /// <summary>Saves what was found with as a file, and says so.</summary>
    public static Finding Save(Finding finding, string target, string folder)
    {
        Directory.CreateDirectory(folder);
        var name = Path.Combine(folder, $"{target}-{Convert.ToHexStringLower(SHA256.HashData(finding.Input))[..12]}");
        File.WriteAllBytes(name, finding.Input);
        File.WriteAllText(name + ".txt", $"{finding.Kind}\ncase {finding.Case}\n{finding.Details}\n");
        return finding with { File = name };
    }

    private void Case(byte[] input, long number, Action<Finding> onFinding)
    {
        if (_runner.Run(input) is not { } finding || _findings.ContainsKey(finding.Kind)) return;
        var least = Minimizer.Minimize(input, less => _runner.Run(less)?.Kind == finding.Kind);
        finding = Save(finding with { Case = number, Input = least }, _target.Name, _options.Findings);
        _findings.Add(finding.Kind, finding);
        onFinding(finding);
    }
}
