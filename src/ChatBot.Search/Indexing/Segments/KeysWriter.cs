using System.Runtime.InteropServices;
using System.Text;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Collects the documents' keys, by which they are replaced or removed. A key is written as what differs from the one
/// before, but for the first of every 16: how much is shared and how much is not, and what is not.
/// </summary>
internal sealed class KeysWriter
{
    public const int BlockSize = 16;

    private readonly List<ushort> _hashes = [];
    private readonly List<uint> _starts = [];
    private readonly ByteSink _entries = new();
    private byte[] _last = [];
    private bool _any;

    public void Add(string key)
    {
        var bytes = Encoding.UTF8.GetBytes(key);
        var shared = 0;
        if (_hashes.Count % BlockSize == 0)
            _starts.Add((uint)_entries.Length);
        else
            shared = _last.AsSpan().CommonPrefixLength(bytes);
        _hashes.Add(Hash(bytes));
        _any |= bytes.Length > 0;
        PairedLengths.Write(_entries, shared, bytes.Length - shared);
        _entries.Write(bytes.AsSpan(shared));
        _last = bytes;
    }

    /// <summary>Writes all keys; nothing where none says anything.</summary>
    public FileSection WriteTo(SectionWriter writer)
    {
        if (!_any) return writer.EndSection();
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_hashes)));
        writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)));
        writer.Write(_entries.Written);
        return writer.EndSection();
    }

    /// <summary>FNV-1a, folded: few enough keys share a hash, and to look through the hashes is to read them all.</summary>
    internal static ushort Hash(ReadOnlySpan<byte> bytes)
    {
        var hash = 0x811C9DC5U;
        foreach (var value in bytes) hash = (hash ^ value) * 0x01000193;
        return (ushort)(hash ^ (hash >> 16));
    }
}
