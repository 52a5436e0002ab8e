using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks;

/// <summary>This program once more, as a process with a memory of its own. It is asked to stop by closing its input.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    public ChildProcess(string command, params ReadOnlySpan<string> args)
    {
        var program = Environment.ProcessPath!;
        var start = Piped(program);
        if (Path.GetFileNameWithoutExtension(program) == "dotnet") start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        start.ArgumentList.Add(command);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        _process = Start(start);
    }

    private ChildProcess(Process process) => _process = process;

    public StreamReader Output => _process.StandardOutput;

    /// <summary>In megabytes; 0 when it is gone.</summary>
    public double Rss => Memory("VmRSS:");

    /// <summary>The most it ever was, in megabytes.</summary>
    public double PeakRss => Memory("VmHWM:");

    /// <summary>How many files, sockets and pipes it has open; 0 when it is gone.</summary>
    public int Handles
    {
        get
        {
            try
            {
                return Directory.EnumerateFileSystemEntries($"/proc/{_process.Id}/fd").Count();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        }
    }

    public TimeSpan Processor => _process.TotalProcessorTime;

    /// <summary>Another program that was built beside this one.</summary>
    public static ChildProcess Of(string assembly, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = Piped(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, assembly));
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new ChildProcess(Start(start));
    }

    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    /// <summary>By SIGTERM, as a service manager stops it; gives its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using (var kill = Start(new ProcessStartInfo("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false }))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private static ProcessStartInfo Piped(string program) => new(program) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true };

    private static Process Start(ProcessStartInfo start) => Process.Start(start) ?? throw new InvalidOperationException("The child did not start.");

    private double Memory(string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(l => l.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[field.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            return 0;
        }
    }
}
