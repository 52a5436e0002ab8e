using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Reads what <see cref="KeysWriter"/> wrote.</summary>
internal sealed class KeysReader(MappedFile file, FileSection section, int documentCount)
{
    private readonly long _ends = section.Offset + ((long)documentCount * sizeof(ulong));
    private readonly long _text = section.Offset + ((long)documentCount * (sizeof(ulong) + sizeof(uint)));

    /// <summary>Whether the documents have keys.</summary>
    public bool Any => section.Length > 0;

    public string Key(int document) => Encoding.UTF8.GetString(Bytes(document));

    /// <summary>The document with a key that <paramref name="counts"/>, or −1.</summary>
    public int Find(string key, Func<int, bool> counts)
    {
        if (!Any) return -1;
        var bytes = Encoding.UTF8.GetBytes(key);
        var hash = KeysWriter.Hash(bytes);
        var hashes = MemoryMarshal.Cast<byte, ulong>(file.Slice(section.Offset, documentCount * sizeof(ulong)));
        for (var document = 0; document < documentCount; document++)
        {
            var next = hashes[document..].IndexOf(hash);
            if (next < 0) return -1;
            document += next;
            if (counts(document) && Bytes(document).SequenceEqual(bytes)) return document;
        }

        return -1;
    }

    private ReadOnlySpan<byte> Bytes(int document)
    {
        var start = document == 0 ? 0 : End(document - 1);
        return file.Slice(_text + start, (int)(End(document) - start));
    }

    private uint End(int document) =>
        BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(_ends + ((long)document * sizeof(uint)), sizeof(uint)));
}
