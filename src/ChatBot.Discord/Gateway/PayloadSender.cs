using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatBot.Discord.Gateway;

/// <summary>Sends payloads one at a time, within the limits on number and size, and not longer than the line takes to prove dead.</summary>
internal sealed class PayloadSender(IGatewaySocket socket, TimeProvider time) : IDisposable
{
    internal const int MaxPayload = 4096;
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SendLimiter _limiter = new(time);

    public Task HeartbeatAsync(long? sequence, CancellationToken cancellationToken)
    {
        _limiter.TakeForHeartbeat();
        return TransmitHeartbeatAsync(sequence, cancellationToken);
    }

    public Task AnswerHeartbeatAsync(long? sequence, CancellationToken cancellationToken) =>
        _limiter.TryTakeForAnswer() ? TransmitHeartbeatAsync(sequence, cancellationToken) : Task.CompletedTask;

    private Task TransmitHeartbeatAsync(long? sequence, CancellationToken cancellationToken)
    {
        var json = Write(GatewayOpcode.Heartbeat, writer =>
        {
            if (sequence is { } s)
                writer.WriteNumberValue(s);
            else
                writer.WriteNullValue();
        });
        return TransmitAsync(json, cancellationToken);
    }

    /// <exception cref="ArgumentException">The payload is larger than Discord takes; nothing was sent.</exception>
    public async Task SendAsync<T>(GatewayOpcode opcode, T data, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var json = Write(opcode, writer => JsonSerializer.Serialize(writer, data, type));
        if (json.Length > MaxPayload)
            throw new ArgumentException($"The payload has {json.Length} bytes; Discord takes {MaxPayload}.", nameof(data));

        await _limiter.TakeAsync(cancellationToken).ConfigureAwait(false);
        await TransmitAsync(json, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _turn.Dispose();

    private static ReadOnlyMemory<byte> Write(GatewayOpcode opcode, Action<Utf8JsonWriter> data)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("op"u8, (int)opcode);
        writer.WritePropertyName("d"u8);
        data(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private async Task TransmitAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _turn.WaitAsync(either.Token).ConfigureAwait(false);
            try
            {
                await socket.SendAsync(json, either.Token).ConfigureAwait(false);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException("Nothing could be sent for ten seconds.", exception);
        }
    }
}
