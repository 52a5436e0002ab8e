using System.IO.Compression;

namespace ChatBot.Playground.Gateway;

/// <summary>One deflate context a connection, flushed after every payload (events/gateway.mdx#zlib-stream).</summary>
internal sealed class ZlibStreamWriter : IDisposable
{
    private readonly MemoryStream _out = new();
    private readonly ZLibStream _zlib;

    public ZlibStreamWriter() => _zlib = new ZLibStream(_out, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Compress(ReadOnlySpan<byte> payload)
    {
        _zlib.Write(payload);
        _zlib.Flush();
        var bytes = _out.ToArray();
        _out.SetLength(0);
        return bytes;
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _out.Dispose();
    }
}
