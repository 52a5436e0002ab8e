using System.Diagnostics;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Browser;

/// <summary>The program as users start it, without a token: the bot in its Playground, with a corpus to edit.</summary>
public sealed class RunningProgram : IAsyncLifetime
{
    private Process? _process;

    /// <summary>The address of the chat page.</summary>
    public Uri Page { get; private set; } = null!;

    /// <summary>The articles that it answers from.</summary>
    internal CorpusCopy Corpus { get; } = CorpusCopy.Whole();

    /// <summary>Waits until the bot is connected and its commands are registered.</summary>
    public async Task InitializeAsync()
    {
        if (Chromium.Program is null) return;

        // Tests ask faster than people.
        List<(string, string)> environment = [("ChatBot__Limits__MemberBurst", "1000"), ("ChatBot__Limits__ChannelBurst", "1000"), ("ChatBot__Corpus__AllowSubmit", "true")];
        if (Environment.GetEnvironmentVariable("DISCORD_RECORDING") is { Length: > 0 } folder)
            environment.Add(("ChatBot__Playground__RecordingFile", Path.Combine(folder, $"Browser.{Guid.NewGuid():N}.jsonl")));
        _process = Executable.Start(["--corpus", Corpus.Folder], [.. environment]);
        _process.BeginErrorReadLine();

        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Trim() is var text && text.StartsWith("http://127.0.0.1:", StringComparison.Ordinal)) Page = new Uri(text);
            if (!line.Contains("Commands registered", StringComparison.Ordinal)) continue;
            _ = _process.StandardOutput.ReadToEndAsync();
            return;
        }

        throw new InvalidOperationException("The program has ended.");
    }

    public Task DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        Corpus.Dispose();
        return Task.CompletedTask;
    }
}
