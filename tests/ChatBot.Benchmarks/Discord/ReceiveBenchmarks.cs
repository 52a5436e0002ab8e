using BenchmarkDotNet.Attributes;
using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Rest;

namespace ChatBot.Benchmarks.Discord;

/// <summary>A MESSAGE_CREATE of 1.2 kB through the whole client: inflated, parsed, queued and handled.</summary>
#pragma warning disable CA1001 // Disposed of in the global clean-up.
public class ReceiveBenchmarks
#pragma warning restore CA1001
{
    private const int Batch = 2_000;

    private readonly CompressedPayloads _payloads = new();
    private readonly MemorySocket _socket = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _handled = new(0);
    private readonly byte[][] _batch = new byte[Batch][];
    private DiscordRestClient? _rest;
    private DiscordClient? _client;
    private Task _running = Task.CompletedTask;
    private int _sent;
    private int _wanted;
    private int _count;

    [GlobalSetup]
    public void Connect()
    {
        var options = new DiscordOptions { Token = "token", BaseUrl = new Uri("http://127.0.0.1/"), GatewayUrl = new Uri("ws://127.0.0.1/") };
        _rest = new DiscordRestClient(options, handler: new OfflineHandler());
        _client = new DiscordClient(options, _rest, loggers: null, time: null, store: null, () => _socket);
        _client.On(GatewayEvents.MessageCreate, (_, _) => Handle());
        _running = _client.RunAsync(_stop.Token);
        _socket.Deliver(_payloads.Next("""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":86400000}}"""));
        _socket.Deliver(_payloads.Next("""{"t":"READY","s":1,"op":0,"d":{"v":10,"user":{"id":"100000000000000020"},"session_id":"s","resume_gateway_url":"ws://127.0.0.1/","guilds":[],"application":{"id":"100000000000000020"}}}"""));
    }

    // A stream of zlib goes on and a message never comes twice, so that each has to be made before it is timed.
    [IterationSetup]
    public void Compress()
    {
        for (var i = 0; i < Batch; i++) _batch[i] = _payloads.Next($$"""{"t":"MESSAGE_CREATE","s":{{_sent + 2}},"op":0,"d":{{MessageEvent.Data(_sent++)}}}""");
    }

    [Benchmark(Description = "one message after the other, socket to handler", OperationsPerInvoke = Batch)]
    public void OneByOne()
    {
        foreach (var message in _batch)
        {
            _wanted = 1;
            _socket.Deliver(message);
            _handled.Wait();
        }
    }

    [Benchmark(Description = "a message of 2000 at once, socket to handler", OperationsPerInvoke = Batch)]
    public void AtOnce()
    {
        _wanted = Batch;
        foreach (var message in _batch) _socket.Deliver(message);
        _handled.Wait();
    }

    [GlobalCleanup]
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _handled.Dispose();
        _socket.Dispose();
        _client?.Dispose();
        _rest?.Dispose();
        _payloads.Dispose();
        _stop.Dispose();
    }

    private Task Handle()
    {
        if (Interlocked.Increment(ref _count) < Volatile.Read(ref _wanted)) return Task.CompletedTask;
        _count = 0;
        _handled.Release();
        return Task.CompletedTask;
    }
}
