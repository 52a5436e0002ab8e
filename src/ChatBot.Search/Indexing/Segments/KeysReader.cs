using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Reads what <see cref="KeysWriter"/> wrote.</summary>
internal sealed class KeysReader(MappedFile file, FileSection section, int documentCount)
{
    private readonly long _starts = section.Offset + ((long)documentCount * sizeof(ushort));
    private readonly long _entries = section.Offset + ((long)documentCount * sizeof(ushort)) + ((documentCount + KeysWriter.BlockSize - 1L) / KeysWriter.BlockSize * sizeof(uint));

    /// <summary>Whether the documents have keys.</summary>
    public bool Any => section.Length > 0;

    /// <summary>The key of a document; empty where they have none.</summary>
    /// <exception cref="SegmentFormatException">The file is damaged there.</exception>
    public string Key(int document)
    {
        if (!Any) return "";
        try
        {
            return ReadKey(document);
        }
        catch (Exception exception) when (IndexSnapshot.MayBeDamage(exception))
        {
            throw new SegmentFormatException("The keys of documents are damaged: build the index again.", exception);
        }
    }

    /// <summary>The document with a key that <paramref name="counts"/>, or −1.</summary>
    public int Find(string key, Func<int, bool> counts)
    {
        if (!Any) return -1;
        var hash = KeysWriter.Hash(Encoding.UTF8.GetBytes(key));
        var hashes = MemoryMarshal.Cast<byte, ushort>(file.Slice(section.Offset, documentCount * sizeof(ushort)));
        for (var document = 0; document < documentCount; document++)
        {
            var next = hashes[document..].IndexOf(hash);
            if (next < 0) return -1;
            document += next;
            if (counts(document) && Key(document) == key) return document;
        }

        return -1;
    }

    private string ReadKey(int document)
    {
        var entries = file.Slice(_entries, (int)(section.Offset + section.Length - _entries));
        var key = new ByteSink(64);
        var position = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(_starts + (document / KeysWriter.BlockSize * sizeof(uint)), sizeof(uint)));
        for (var left = document % KeysWriter.BlockSize; left >= 0; left--)
        {
            var (shared, length) = PairedLengths.Read(entries, ref position);
            key.Truncate(shared);
            key.Write(entries.Slice(position, length));
            position += length;
        }

        return Encoding.UTF8.GetString(key.Written);
    }
}
