using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks.Macro;

/// <summary>A program of another engine, or what compiles it.</summary>
internal static class PeerProgram
{
    /// <summary>Runs a program to its end and reads the figures that it prints, a name and a number on each line.</summary>
    public static Dictionary<string, double> Figures(string program, params string[] args) => Output(program, args)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .ToDictionary(pair => pair[0], pair => double.Parse(pair[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Runs a program to its end and gives what it prints.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Output(string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}. {output}");
    }
}
