using System.IO.Compression;

namespace ChatBot.Discord.Gateway;

/// <summary>
/// One connection's zlib-stream: payloads end with a flush, and all share one context (events/gateway.mdx#zlib-stream).
/// </summary>
internal sealed class PayloadInflater : IDisposable
{
    internal const int MaxPayload = 64 * 1024 * 1024;

    private readonly FeedStream _feed = new();
    private readonly ZLibStream _zlib;
    private readonly GrowingBuffer _inflated = new(MaxPayload);

    public PayloadInflater() => _zlib = new ZLibStream(_feed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Whether the bytes end with a flush, so that they hold whole payloads.</summary>
    public static bool IsComplete(ReadOnlySpan<byte> compressed) => compressed.EndsWith((ReadOnlySpan<byte>)[0x00, 0x00, 0xFF, 0xFF]);

    /// <summary>The payload, good until the next call.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what a zlib stream goes on with; the connection is lost.</exception>
    public ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> compressed)
    {
        _inflated.Clear();
        _feed.Feed(compressed);
        try
        {
            while (_zlib.Read(_inflated.Free().Span) is var read and > 0)
                _inflated.Advance(read);
        }
        catch (IOException exception)
        {
            throw new InvalidDataException("The zlib stream is broken.", exception);
        }

        return _inflated.Written;
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _feed.Dispose();
    }
}
