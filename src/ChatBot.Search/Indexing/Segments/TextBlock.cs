using System.IO.Compression;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>The texts of some documents one after the other, compressed together.</summary>
internal static class TextBlock
{
    /// <summary>How many documents share a block.</summary>
    public const int DocumentCount = 32;

    // The fastest of Brotli's qualities that finds repetitions in the whole block.
    private const int Quality = 1;
    private const int Window = 22;

    /// <summary>The length of the texts, and the texts compressed.</summary>
    /// <param name="texts">The fields of the first document, of the second, and so on.</param>
    public static byte[] Compress(IEnumerable<string> texts)
    {
        var plain = new ByteSink(1 << 15);
        foreach (var text in texts)
        {
            var length = Encoding.UTF8.GetByteCount(text);
            plain.WriteVarint((ulong)length);
            Encoding.UTF8.GetBytes(text, plain.Append(length));
        }

        var compressed = new byte[Varint.MaxLength + BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        var header = Varint.Write(compressed, (ulong)plain.Length);
        if (!BrotliEncoder.TryCompress(plain.Written, compressed.AsSpan(header), out var written, Quality, Window))
            throw new InvalidOperationException("The texts could not be compressed.");
        return compressed[..(header + written)];
    }

    /// <summary>Some of the texts.</summary>
    public static string[] Read(ReadOnlySpan<byte> block, int skip, int count)
    {
        var position = 0;
        var plain = new byte[Varint.ReadInt32(block, ref position)];
        if (!BrotliDecoder.TryDecompress(block[position..], plain, out var length) || length != plain.Length)
            throw new SegmentFormatException("Stored texts are damaged: build the index again.");
        var texts = new string[count];
        var at = 0;
        for (var i = 0; i < skip + count; i++)
        {
            var textLength = Varint.ReadInt32(plain, ref at);
            if (i >= skip) texts[i - skip] = Encoding.UTF8.GetString(plain, at, textLength);
            at += textLength;
        }

        return texts;
    }
}
