using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ChatBot.Rendering.Json;
using ChatBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Moderation.Reindexing.Local;

/// <summary>Lets whoever runs the bot reindex from a shell on the same machine.</summary>
internal sealed class ReindexListener(StorageLocation location, Reindexer reindexer, TimeProvider time, ILogger<ReindexListener> logger) : BackgroundService
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private Socket? _socket;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            _socket = LocalSocket.Listen(location.Socket);
            if (_socket is null) Log.SocketTaken(logger, location.Socket);
        }
        catch (Exception exception) when (exception is SocketException or IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            Log.NoSocket(logger, location.Socket, exception.Message);
        }

        return base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _socket?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (_socket is null) return;
        while (true) _ = ServeAsync(await _socket.AcceptAsync(stoppingToken).ConfigureAwait(false), stoppingToken);
    }

    private async Task ServeAsync(Socket caller, CancellationToken stoppingToken)
    {
        try
        {
            using var stream = new NetworkStream(caller, ownsSocket: true);
            using var reader = new StreamReader(stream, Utf8);
            using var hurry = new CancellationTokenSource(Patience, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(hurry.Token, stoppingToken);
            if (await LocalSocket.ReadLineAsync(reader, either.Token).ConfigureAwait(false) is not { } line || JsonLine.ReindexRequest(line) is not { } request) return;
            var writer = new StreamWriter(stream, Utf8) { AutoFlush = true };
            await using (writer.ConfigureAwait(false)) await ReindexAsync(request, writer, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException or JsonException or OperationCanceledException)
        {
            // Who has hung up needs no answer.
        }
    }

    private async Task ReindexAsync(ReindexRequestJson request, StreamWriter writer, CancellationToken stoppingToken)
    {
        // A caller who does not read does not hold up the reading of the articles.
        var told = Channel.CreateBounded<double>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        var telling = TellAsync(told.Reader, writer, stoppingToken);
        var outcome = await reindexer.RunAsync(null, Initiator.Shell, new ReindexOrder(request.Preview, request.Full), new Progress(told.Writer)).ConfigureAwait(false);
        told.Writer.Complete();
        await telling.ConfigureAwait(false);
        await writer.WriteLineAsync(JsonLine.Of(new ReindexEventJson(null, ReindexJson.Of(outcome)))).ConfigureAwait(false);
    }

    private static async Task TellAsync(ChannelReader<double> told, StreamWriter writer, CancellationToken stoppingToken)
    {
        await foreach (var share in told.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            await writer.WriteLineAsync(JsonLine.Of(new ReindexEventJson(share, null))).ConfigureAwait(false);
    }

    private sealed class Progress(ChannelWriter<double> told) : IProgress<double>
    {
        public void Report(double value) => told.TryWrite(value);
    }
}
