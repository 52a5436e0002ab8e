using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// What a similarity makes of the documents' lengths in a field. A byte for each document, as the segment has it, and a
/// table leave more room in the processor's caches than a float for each would; only where lengths are too different for
/// bytes there are floats.
/// </summary>
internal sealed class LengthParts
{
    private const int TableSize = byte.MaxValue + 1;

    private readonly LengthReader _lengths;
    private readonly float[] _byCode;
    private readonly float[] _byDocument;

    /// <param name="lengths">The lengths.</param>
    /// <param name="byCode">For each code of a length, what the similarity makes of it.</param>
    public LengthParts(LengthReader lengths, float[] byCode)
    {
        _lengths = lengths;
        CodeCount = byCode.Length;
        HasCodes = !lengths.IsWide;
        _byDocument = HasCodes ? [] : lengths.Look(byCode);
        _byCode = new float[Math.Max(TableSize, byCode.Length)];
        byCode.CopyTo(_byCode, 0);
    }

    /// <summary>Whether each document has a code of one byte.</summary>
    public bool HasCodes { get; }

    /// <summary>How many different lengths there are.</summary>
    public int CodeCount { get; }

    /// <summary>The documents' codes, where they have any.</summary>
    public ReadOnlySpan<byte> Codes => _lengths.Codes;

    /// <summary>For each code, what the similarity makes of the length; behind the codes that there are up to 256, zeros.</summary>
    public ReadOnlySpan<float> ByCode => _byCode;

    public float this[int document] => HasCodes ? _byCode[_lengths.Codes[document]] : _byDocument[document];

    /// <summary>Reads those of some documents, one by one: to gather them, processors take longer.</summary>
    /// <param name="documents">Documents of the segment.</param>
    /// <param name="parts">Room for as many.</param>
    public void Read(ReadOnlySpan<uint> documents, Span<float> parts)
    {
        parts = parts[..documents.Length];
        if (!HasCodes)
        {
            for (var i = 0; i < parts.Length; i++) parts[i] = _byDocument[documents[i]];
            return;
        }

        var codes = _lengths.Codes;
        ref var byCode = ref MemoryMarshal.GetArrayDataReference(_byCode);
        for (var i = 0; i < parts.Length; i++)
            parts[i] = Unsafe.Add(ref byCode, (nuint)codes[(int)documents[i]]);
    }
}
