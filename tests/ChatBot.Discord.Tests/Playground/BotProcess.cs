using System.Diagnostics;
using ChatBot.Playground;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>A bot in a process of its own, which can be killed.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    public static BotProcess Start(PlaygroundServer playground, string sessionFile)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { UseShellExecute = false, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ChatBot.Discord.Bot.dll"));
        start.Environment["DISCORD_TOKEN"] = playground.BotToken;
        start.Environment["DISCORD_URL"] = playground.BaseAddress.AbsoluteUri;
        start.Environment["DISCORD_SESSION"] = sessionFile;
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>SIGKILL: it can save nothing and say goodbye to nobody.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to stop, and tells its exit code.</summary>
    public async Task<int> StopAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) await KillAsync();
        _process.Dispose();
    }
}
