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
        var lengths = file.Slice(section.Offset + sizeof(int), count * sizeof(int));
        Lengths = new int[count];
        for (var code = 0; code < count; code++) Lengths[code] = BinaryPrimitives.ReadInt32LittleEndian(lengths[(code * sizeof(int))..]);
        IsWide = count > byte.MaxValue + 1;
        _codes = section.Offset + ((count + 1) * sizeof(int));
    }

    /// <summary>The length that each code stands for.</summary>
    public int[] Lengths { get; }

    /// <summary>Whether codes are wider than a byte.</summary>
    public bool IsWide { get; }

    /// <summary>The code of each document, where they are not wide.</summary>
    public ReadOnlySpan<byte> Codes => _file.Slice(_codes, _documentCount);

    private ReadOnlySpan<ushort> WideCodes => MemoryMarshal.Cast<byte, ushort>(_file.Slice(_codes, _documentCount * sizeof(ushort)));

    /// <summary>For each document, what is given for its code.</summary>
    public float[] Look(ReadOnlySpan<float> byCode)
    {
        var looked = new float[_documentCount];
        var narrow = IsWide ? [] : Codes;
        var wide = IsWide ? WideCodes : [];
        for (var document = 0; document < narrow.Length; document++) looked[document] = byCode[narrow[document]];
        for (var document = 0; document < wide.Length; document++) looked[document] = byCode[wide[document]];
        return looked;
    }

    public int Code(int document) => IsWide ? WideCodes[document] : Codes[document];

    public int Length(int document) => Lengths[Code(document)];
}
