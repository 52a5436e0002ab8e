using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Collects the documents' keys, by which they are replaced or removed. A key is written as what differs from the one
/// before, but for the first of every 16.
/// </summary>
internal sealed class KeysWriter
{
    public const int BlockSize = 16;

    private readonly List<uint> _hashes = [];
    private readonly List<uint> _starts = [];
    private readonly ByteSink _entries = new();
    private byte[] _last = [];

    public void Add(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        var shared = 0;
        if (_hashes.Count % BlockSize == 0)
            _starts.Add((uint)_entries.Length);
        else
            shared = _last.AsSpan().CommonPrefixLength(bytes);
        _hashes.Add(Hash(bytes));
        _entries.WriteVarint((ulong)shared);
        _entries.WriteBlob(bytes.AsSpan(shared));
        _last = bytes;
    }

    public FileSection WriteTo(SectionWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_hashes)));
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)));
        writer.Write(_entries.Written);
        return writer.EndSection();
    }

    /// <summary>FNV-1a.</summary>
    internal static uint Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 0x811C9DC5U;
        foreach (var value in bytes) hash = (hash ^ value) * 0x01000193;
        return hash;
    }
}
