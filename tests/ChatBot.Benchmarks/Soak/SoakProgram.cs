using ChatBot.Playground;

namespace ChatBot.Benchmarks.Soak;

/// <summary>The whole program, as operators run it, in process after process over the same state.</summary>
internal sealed class SoakProgram : IDisposable
{
    private readonly PlaygroundServer _playground;
    private readonly string _corpus;
    private readonly string _folder;
    private ChildProcess _process;

    public SoakProgram(PlaygroundServer playground, string corpus, string folder)
    {
        (_playground, _corpus, _folder) = (playground, corpus, folder);
        _process = Start();
    }

    /// <summary>Which process it is, from 1.</summary>
    public int Life { get; private set; } = 1;

    /// <summary>In megabytes; 0 while there is none.</summary>
    public double Rss => _process.Rss;

    public int Handles => _process.Handles;

    /// <summary>How often it did not end with 0 when it was asked to stop.</summary>
    public int BadExits { get; private set; }

    public async Task RestartAsync(bool kill)
    {
        if (kill) await _process.KillAsync();
        else if (await _process.TerminateAsync() != 0) BadExits++;
        _process.Dispose();
        Life++;
        _process = Start();
    }

    public void Dispose() => _process.Dispose();

    private ChildProcess Start()
    {
        var process = ChildProcess.Of(
            "chatbot.dll",
            ("ChatBot__Corpus__Path", _corpus),
            ("ChatBot__Discord__Token", _playground.BotToken),
            ("ChatBot__Discord__BaseUrl", _playground.BaseAddress.AbsoluteUri),
            ("ChatBot__Discord__SessionFile", Path.Combine(_folder, "session.json")),
            ("ChatBot__Discord__RequestsPerSecond", "1000"),
            ("ChatBot__Storage__Path", Path.Combine(_folder, "chatbot.db")),
            ("ChatBot__Limits__ChannelQueue", "10000"),
            ("ChatBot__Limits__Queue", "100000"),
            ("ChatBot__Limits__QuietRepeatMinutes", "0"),
            ("ChatBot__Limits__MemberBurst", "100000"),
            ("ChatBot__Limits__ChannelBurst", "100000"),
            ("ChatBot__Limits__MemberPerMinute", "100000"),
            ("ChatBot__Limits__ChannelPerMinute", "100000"));
        _ = KeepLogAsync(process.Output);
        return process;
    }

    /// <summary>A pipe that nobody reads would stop the program sooner or later.</summary>
    private async Task KeepLogAsync(StreamReader output)
    {
        var life = Life;
        await using var log = new StreamWriter(Path.Combine(_folder, $"program-{life}.log"));
        while (await output.ReadLineAsync() is { } line) await log.WriteLineAsync(line);
    }
}
