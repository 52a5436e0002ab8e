using System.IO.Compression;
using System.Text;

namespace ChatBot.Benchmarks.Discord;

/// <summary>Payloads as the messages of one zlib-stream.</summary>
internal sealed class CompressedPayloads : IDisposable
{
    private readonly MemoryStream _out = new();
    private readonly ZLibStream _zlib;

    public CompressedPayloads() => _zlib = new ZLibStream(_out, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Next(string payload)
    {
        _out.SetLength(0);
        _zlib.Write(Encoding.UTF8.GetBytes(payload));
        _zlib.Flush();
        return _out.ToArray();
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _out.Dispose();
    }
}
