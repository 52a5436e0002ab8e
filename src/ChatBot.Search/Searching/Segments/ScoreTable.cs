using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// A term's scores, computed beforehand for each frequency in the last field that is common and each length of that field:
/// most documents hold a term nowhere else, and to look their scores up takes less than to compute them. Those of the
/// others are computed one by one.
/// </summary>
internal sealed class ScoreTable(int fieldCount)
{
    /// <summary>For fewer blocks it is not worth it.</summary>
    private const int LeastBlocks = 4;

    private readonly int _field = fieldCount - 1;
    private readonly uint[] _rows = new uint[BitPacking.BlockSize];

    // Of the few documents that cannot be looked up: by field, their frequencies in their places of the block, and in a row.
    private readonly uint[] _few = new uint[BitPacking.BlockSize * fieldCount];
    private readonly uint[] _otherFrequencies = new uint[BitPacking.BlockSize * fieldCount];
    private readonly uint[] _otherDocuments = new uint[BitPacking.BlockSize];
    private readonly byte[] _others = new byte[BitPacking.BlockSize];
    private readonly float[] _otherScores = new float[BitPacking.BlockSize];

    // Each is a float, which is exact as a double and need not be made one then.
    private double[] _scores = [];
    private SegmentScorer? _scorer;
    private int _stride;
    private int _rowCount;
    private int _otherCount;
    private bool _isTabulated;

    /// <summary>Begins a term. Scores are computed when they are first asked for.</summary>
    public void Reset(SegmentScorer scorer, in TermEntry entry)
    {
        _scorer = null;
        _isTabulated = false;
        if (entry.BlockCount < LeastBlocks || !scorer.IsTabular(_field)) return;
        _scorer = scorer;
        _stride = (scorer.LengthCount(_field) + Vector256<float>.Count - 1) & -Vector256<float>.Count;
        _rowCount = entry.BlockCount switch { < 16 => 3, < 64 => 7, _ => 15 };
    }

    /// <summary>Lets go of the segment.</summary>
    public void Clear() => _scorer = null;

    /// <summary>Goes to a loaded block; false where its scores cannot be looked up.</summary>
    /// <param name="block">The block.</param>
    /// <param name="weight">The term's weight.</param>
    /// <param name="frequencies">Room for a whole block of frequencies.</param>
    public bool TryTake(PostingsReader block, in ClauseWeight weight, Span<uint> frequencies)
    {
        if (_scorer is null) return false;
        for (var field = 0; field < _field; field++)
            if (!block.IsSparse(field, out _)) return false;
        if (!_isTabulated) Tabulate(weight);
        block.ReadLastField(frequencies);
        Span<ulong> others = stackalloc ulong[BitPacking.BlockSize / 64];
        others.Clear();
        for (var field = 0; field < _field; field++)
        {
            _ = block.IsSparse(field, out var few);
            while (few.MoveNext())
            {
                others[few.Index / 64] |= 1UL << few.Index;
                _few[(field * BitPacking.BlockSize) + few.Index] = few.Value;
            }
        }

        FindRows(frequencies, others);
        ScoreOthers(block, weight, frequencies, others);
        return true;
    }

    /// <summary>Adds the scores of some documents of the block to sums.</summary>
    /// <param name="documents">The block's documents.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="end">The one behind the last.</param>
    /// <param name="sums">Where the sum of the segment's first document would be; there is one for each document of the range.</param>
    public unsafe void AddTo(ReadOnlySpan<uint> documents, int first, int end, double* sums)
    {
        fixed (uint* document = documents, row = _rows)
        fixed (double* score = _scores)
        fixed (byte* code = _scorer!.LengthCodes(_field))
        {
            var next = document + first;
            var itsRow = row + first;
            for (; next + 4 <= document + end; next += 4, itsRow += 4)
            {
                // Four at a time, so that their ways through memory overlap.
                nuint a = next[0], b = next[1], c = next[2], d = next[3];
                var ofA = score[itsRow[0] + code[a]];
                var ofB = score[itsRow[1] + code[b]];
                var ofC = score[itsRow[2] + code[c]];
                var ofD = score[itsRow[3] + code[d]];
                sums[a] += ofA;
                sums[b] += ofB;
                sums[c] += ofC;
                sums[d] += ofD;
            }

            for (; next < document + end; next++, itsRow++) sums[*next] += score[*itsRow + code[*next]];
            for (var other = 0; other < _otherCount; other++)
            {
                var place = _others[other];
                if (place >= first && place < end) sums[document[place]] += _otherScores[other];
            }
        }
    }

    /// <summary>Looks up the scores of all documents of the block.</summary>
    public void Read(ReadOnlySpan<uint> documents, Span<float> scores)
    {
        scores = scores[..documents.Length];
        var codes = _scorer!.LengthCodes(_field);
        for (var i = 0; i < scores.Length; i++) scores[i] = (float)_scores[_rows[i] + codes[(int)documents[i]]];
        for (var other = 0; other < _otherCount; other++) scores[_others[other]] = _otherScores[other];
    }

    private void Tabulate(in ClauseWeight weight)
    {
        // A code that is out of range, because the file is damaged, must still find something.
        var needed = ((_rowCount + 1) * _stride) + byte.MaxValue + 1;
        if (_scores.Length < needed) _scores = new double[needed];
        _scores.AsSpan(0, _stride).Clear();
        Span<float> scores = stackalloc float[byte.MaxValue + 1];
        scores = scores[.._stride];
        for (var row = 1; row <= _rowCount; row++)
        {
            _scorer!.Tabulate(weight, _field, row, scores);
            var tabulated = _scores.AsSpan(row * _stride, _stride);
            for (var code = 0; code < scores.Length; code++) tabulated[code] = scores[code];
        }

        _isTabulated = true;
    }

    /// <summary>Sets the row of each document's frequency, which is one more than is given; adds those whose frequency has none to the others.</summary>
    private void FindRows(ReadOnlySpan<uint> oneLess, Span<ulong> others)
    {
        ref var frequency = ref MemoryMarshal.GetReference(oneLess[..BitPacking.BlockSize]);
        ref var row = ref MemoryMarshal.GetArrayDataReference(_rows);
        var most = Vector256.Create((uint)_rowCount);
        for (var i = 0; i < BitPacking.BlockSize; i += Vector256<uint>.Count)
        {
            var frequent = Vector256.LoadUnsafe(ref frequency, (nuint)i) + Vector256<uint>.One;
            others[i / 64] |= (ulong)Vector256.GreaterThan(frequent, most).ExtractMostSignificantBits() << i;
            (frequent * (uint)_stride).StoreUnsafe(ref row, (nuint)i);
        }
    }

    private void ScoreOthers(PostingsReader block, in ClauseWeight weight, ReadOnlySpan<uint> oneLess, ReadOnlySpan<ulong> others)
    {
        _otherCount = 0;
        for (var word = 0; word < others.Length; word++)
        {
            for (var left = others[word]; left != 0; left &= left - 1)
            {
                var place = (word * 64) + BitOperations.TrailingZeroCount(left);
                if (place >= block.Count) throw block.Damaged();
                _others[_otherCount] = (byte)place;
                _otherDocuments[_otherCount] = block.Documents[place];
                var elsewhere = 0U;
                var last = _field * BitPacking.BlockSize;
                for (var at = 0; at < last; at += BitPacking.BlockSize)
                {
                    elsewhere |= _otherFrequencies[at + _otherCount] = _few[at + place];
                    _few[at + place] = 0;
                }

                _otherFrequencies[last + _otherCount] = oneLess[place] + (elsewhere == 0 ? 1U : 0);
                _rows[place] = 0;
                _otherCount++;
            }
        }

        if (_otherCount > 0) _scorer!.Score(weight, _otherDocuments.AsSpan(0, _otherCount), _otherFrequencies, _otherScores);
    }
}
