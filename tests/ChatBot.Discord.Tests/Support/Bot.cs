using ChatBot.Discord.Gateway;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Tests.Support;

/// <summary>A client with everything around it played by hand.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly DiscordRestClient _rest;
    private Task? _run;

    public Bot(Action<DiscordOptions>? configure = null, ISessionStore? store = null, ManualTimeProvider? time = null, FakeDiscord? http = null)
    {
        Time = time ?? new ManualTimeProvider();
        Http = http ?? new FakeDiscord();
        var options = new DiscordOptions { Token = "t.o.k" };
        configure?.Invoke(options);
        Options = options;
        _rest = new DiscordRestClient(options, null, Time, Http);
        Client = new DiscordClient(options, _rest, null, Time, store, Gateway.Create);
    }

    public ManualTimeProvider Time { get; }

    public FakeDiscord Http { get; }

    public FakeGateway Gateway { get; } = new();

    public DiscordOptions Options { get; }

    public DiscordClient Client { get; }

    public Task Run => _run ??= Task.Run(() => Client.RunAsync(_stop.Token));

    /// <summary>Starts and goes as far as READY.</summary>
    public async Task<FakeSocket> ConnectAsync()
    {
        var socket = await ConnectingAsync();
        socket.Hello();
        await socket.ReceivedAsync(2);
        socket.Ready();
        return socket;
    }

    /// <summary>Starts, as far as the socket.</summary>
    public Task<FakeSocket> ConnectingAsync()
    {
        _ = Run;
        return Gateway.NextAsync();
    }

    /// <summary>Lets the pause before the next connection go by.</summary>
    public async Task<FakeSocket> ReconnectAsync()
    {
        while (Gateway.Waiting == 0)
        {
            Time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Run(Thread.Yield);
        }

        return await Gateway.NextAsync();
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Run;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_run is not null)
        {
            while (!_run.IsCompleted)
            {
                Time.Advance(TimeSpan.FromSeconds(1));
                await Task.WhenAny(_run, Task.Run(Thread.Yield));
            }

            await _run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Client.Dispose();
        _rest.Dispose();
        _stop.Dispose();
    }
}
