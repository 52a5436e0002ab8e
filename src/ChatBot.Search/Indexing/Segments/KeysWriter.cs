using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Collects the documents' keys, by which they are replaced or removed; an index may go without.</summary>
internal sealed class KeysWriter
{
    private readonly List<ulong> _hashes = [];
    private readonly List<uint> _ends = [];
    private readonly ByteSink _text = new();

    public void Add(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        _hashes.Add(Hash(bytes));
        _text.Write(bytes);
        _ends.Add((uint)_text.Length);
    }

    public FileSection WriteTo(SectionWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_hashes)));
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_ends)));
        writer.Write(_text.Written);
        return writer.EndSection();
    }

    /// <summary>FNV-1a.</summary>
    internal static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var value in bytes) hash = (hash ^ value) * 0x100000001B3;
        return hash;
    }
}
