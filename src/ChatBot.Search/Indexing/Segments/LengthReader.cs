using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Reads a <see cref="LengthColumn"/>.</summary>
internal sealed class LengthReader
{
    private readonly MappedFile _file;
    private readonly long _codes;
    private readonly int _documentCount;

    public LengthReader(MappedFile file, FileSection section, int documentCount)
    {
        _file = file;
        _documentCount = documentCount;
        var count = BinaryPrimitives.ReadInt32LittleEndian(file.Slice(section.Offset, sizeof(int)));
        Lengths = MemoryMarshal.Cast<byte, int>(file.Slice(section.Offset + sizeof(int), count * sizeof(int))).ToArray();
        IsWide = count > byte.MaxValue + 1;
        _codes = section.Offset + ((count + 1) * sizeof(int));
    }

    /// <summary>The length that each code stands for.</summary>
    public int[] Lengths { get; }

    /// <summary>Whether codes take two bytes.</summary>
    public bool IsWide { get; }

    /// <summary>The codes of all documents where they take a byte.</summary>
    public ReadOnlySpan<byte> Codes => _file.Slice(_codes, _documentCount);

    /// <summary>The codes of all documents where they take two bytes.</summary>
    public ReadOnlySpan<ushort> WideCodes => MemoryMarshal.Cast<byte, ushort>(_file.Slice(_codes, _documentCount * sizeof(ushort)));

    public int Code(int document) => IsWide ? WideCodes[document] : Codes[document];

    public int Length(int document) => Lengths[Code(document)];
}
