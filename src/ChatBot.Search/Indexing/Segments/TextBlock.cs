using System.Buffers;
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

    /// <summary>In bytes, what the texts of most blocks need.</summary>
    private const int Usual = 256 * 1024;

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
    /// <exception cref="SegmentFormatException">The block is damaged.</exception>
    public static string[] Read(ReadOnlySpan<byte> block, int skip, int count)
    {
        try
        {
            var position = 0;
            var length = Varint.ReadInt32(block, ref position);
            var plain = Decompress(block[position..], length);
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
        catch (Exception exception) when (exception is IndexOutOfRangeException or ArgumentException or OverflowException)
        {
            throw Damaged(exception);
        }
    }

    /// <summary>A damaged length may be any number: memory is taken as it is filled.</summary>
    private static byte[] Decompress(ReadOnlySpan<byte> compressed, int length)
    {
        var plain = new byte[Math.Min(length, Usual)];
        var filled = 0;
        using var decoder = new BrotliDecoder();
        while (true)
        {
            var status = decoder.Decompress(compressed, plain.AsSpan(filled), out var consumed, out var written);
            compressed = compressed[consumed..];
            filled += written;
            if (status == OperationStatus.Done && filled == length) return plain;
            if (status != OperationStatus.DestinationTooSmall || filled >= length) throw Damaged();
            Array.Resize(ref plain, (int)Math.Min(length, 2L * plain.Length));
        }
    }

    private static SegmentFormatException Damaged(Exception? cause = null) => new("Stored texts are damaged: build the index again.", cause);
}
