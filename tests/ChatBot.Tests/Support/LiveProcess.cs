using System.Collections.Concurrent;
using System.Diagnostics;
using ChatBot.Playground;

namespace ChatBot.Tests.Support;

/// <summary>The program in a process of its own, on a Playground that outlives it.</summary>
internal sealed class LiveProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private LiveProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_lines, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public IReadOnlyList<string> Lines => [.. _lines];

    public string Error => string.Concat(_errors.Select(line => line + "\n"));

    public static LiveProcess Start(PlaygroundServer playground, string folder, params (string Name, string Value)[] environment) => new(Executable.Start(
        ["--corpus", Executable.Corpus],
        [
            ("ChatBot__Discord__Token", playground.BotToken),
            ("ChatBot__Discord__BaseUrl", playground.BaseAddress.AbsoluteUri),
            ("ChatBot__Limits__MemberBurst", "1000"),
            ("ChatBot__Limits__ChannelBurst", "1000"),
            ("ChatBot__Storage__Path", Path.Combine(folder, "chatbot.db")),
            .. environment,
        ]));

    /// <summary>SIGTERM, as systemd, containers and a shutdown send it; tells the exit code.</summary>
    public async Task<int> TerminateAsync(string signal = "TERM")
    {
        using var kill = Process.Start("kill", ["-" + signal, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        return await EndAsync();
    }

    public async Task<int> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    /// <summary>SIGKILL: it can save nothing and say goodbye to nobody.</summary>
    public Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        return EndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }
}
