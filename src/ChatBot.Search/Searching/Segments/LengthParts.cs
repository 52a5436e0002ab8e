using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// What a similarity makes of the documents' lengths in a field. A byte for each document and a table leave more room in
/// the processor's caches than a float for each would; only where lengths are too different for bytes there are floats.
/// </summary>
internal sealed unsafe class LengthParts
{
    private const int TableSize = byte.MaxValue + 1;

    // On the heap of arrays that stay where they are: to pin them would keep the method that reads them from being inlined.
    private readonly int _documentCount;
    private readonly byte[] _codes;
    private readonly float[] _table;
    private readonly byte* _firstCode;
    private readonly float* _firstPart;

    /// <param name="lengths">The lengths.</param>
    /// <param name="byCode">For each code of a length, what the similarity makes of it.</param>
    public LengthParts(LengthReader lengths, float[] byCode)
    {
        // Four bytes are read where one is meant.
        if (lengths.TryCopyCodes(sizeof(int) - 1, out _codes))
        {
            _documentCount = _codes.Length - (sizeof(int) - 1);
            _table = GC.AllocateArray<float>(TableSize, pinned: true);
            byCode.CopyTo(_table, 0);
        }
        else
        {
            _table = lengths.Look(byCode);
            _documentCount = _table.Length;
        }

        _firstCode = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_codes));
        _firstPart = (float*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_table));
    }

    public float this[int document] => _codes.Length > 0 ? _table[_codes[document]] : _table[document];

    /// <summary>Those of eight documents; those of the last document for any that there are not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<float> Of(Vector256<uint> documents)
    {
        documents = Vector256.Min(documents, Vector256.Create((uint)_documentCount - 1));
        if (!Avx2.IsSupported) return OneByOne(documents);
        var places = documents.AsInt32();
        if (_codes.Length > 0) places = Avx2.GatherVector256((int*)_firstCode, places, 1) & Vector256.Create((int)byte.MaxValue);
        return Avx2.GatherVector256(_firstPart, places, sizeof(float));
    }

    internal Vector256<float> OneByOne(Vector256<uint> documents) => Vector256.Create(
        this[(int)documents[0]], this[(int)documents[1]], this[(int)documents[2]], this[(int)documents[3]],
        this[(int)documents[4]], this[(int)documents[5]], this[(int)documents[6]], this[(int)documents[7]]);
}
