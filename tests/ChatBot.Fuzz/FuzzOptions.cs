using System.Globalization;

namespace ChatBot.Fuzz;

/// <summary>What a run was asked for.</summary>
internal sealed record FuzzOptions(string Target)
{
    public long Cases { get; init; } = 10_000;

    public ulong Seed { get; init; } = 1;

    /// <summary>The case to begin with, to go on where another run ended.</summary>
    public long From { get; init; }

    /// <summary>After how many seconds to end a target early; 0 for never.</summary>
    public int Seconds { get; init; }

    /// <summary>Where the report goes, beside the console.</summary>
    public string? Report { get; init; }

    /// <summary>Where findings go.</summary>
    public string Findings { get; init; } = "artifacts/fuzz";

    /// <summary>An input to run by itself.</summary>
    public string? Replay { get; init; }

    /// <exception cref="FormatException">It cannot be read.</exception>
    public static FuzzOptions Parse(string[] args)
    {
        if (args.Length == 0 || args.Length % 2 == 0) throw new FormatException("Usage: TARGET|all [--cases N] [--seed S] [--from N] [--seconds N] [--report FILE] [--findings DIR] [--replay FILE]");
        var options = new FuzzOptions(args[0]);
        for (var i = 1; i < args.Length; i += 2)
        {
            var value = args[i + 1];
            options = args[i] switch
            {
                "--cases" => options with { Cases = long.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
                "--from" => options with { From = long.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--report" => options with { Report = value },
                "--findings" => options with { Findings = value },
                "--replay" => options with { Replay = value },
                _ => throw new FormatException($"There is no {args[i]}."),
            };
        }

        return options;
    }
}
