using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Encodes one term's postings after the other. Those of a rare term are <see cref="RarePostings"/>. Another's are: where
/// it has several blocks, a <see cref="BlockDirectory"/>; the blocks of documents and frequencies; the blocks of positions.
/// </summary>
internal sealed class PostingsWriter
{
    private readonly int _fieldCount;
    private readonly LengthColumn[] _lengths;
    private readonly RarePostings _rare;
    private readonly ImpactFactors _factors;
    private readonly uint[] _documents = new uint[BitPacking.BlockSize];
    private readonly uint[] _packed = new uint[BitPacking.BlockSize];
    private readonly float[] _joint = new float[BitPacking.BlockSize];
    private readonly uint[][] _frequencies;
    private readonly int[] _inField;
    private readonly ByteSink _lastDocuments = new();
    private readonly List<ulong> _blockStarts = [];
    private readonly List<ulong> _positionStarts = [];
    private readonly ByteSink _impacts = new();
    private readonly ByteSink _blocks = new(1 << 16);
    private readonly ByteSink _positions = new(1 << 16);
    private ulong[] _codes = new ulong[1024];
    private int[] _wordFrequencies = new int[16];
    private int[] _wordLastDocuments = new int[16];
    private int _codeCount;
    private int _count;
    private int _previousDocument;
    private int _wordBits;
    private TermEntry _entry;

    public PostingsWriter(ImpactProfile profile, LengthColumn[] lengths)
    {
        _fieldCount = lengths.Length;
        _lengths = lengths;
        _rare = new RarePostings(lengths[0].Count, profile.AverageLengths);
        _frequencies = [.. lengths.Select(_ => new uint[BitPacking.BlockSize])];
        _inField = new int[_fieldCount];
        _factors = new ImpactFactors(profile, Array.ConvertAll(lengths, column => column.Lengths));
    }

    /// <summary>How many documents hold each word of the term that was written last.</summary>
    public ReadOnlySpan<int> WordFrequencies => _wordFrequencies.AsSpan(0, _entry.WordCount);

    public void Begin(int wordCount)
    {
        _entry = new TermEntry { WordCount = wordCount };
        _wordBits = _entry.WordBits;
        _previousDocument = -1;
        foreach (var sink in (ReadOnlySpan<ByteSink>)[_lastDocuments, _impacts, _blocks, _positions]) sink.Clear();
        _blockStarts.Clear();
        _positionStarts.Clear();
        if (_wordFrequencies.Length < wordCount)
        {
            Array.Resize(ref _wordFrequencies, wordCount);
            Array.Resize(ref _wordLastDocuments, wordCount);
        }

        _wordFrequencies.AsSpan(0, wordCount).Clear();
        _wordLastDocuments.AsSpan(0, wordCount).Fill(-1);
    }

    /// <summary>Adds a posting; documents come in rising order.</summary>
    public void BeginDocument(int document)
    {
        if (_count == BitPacking.BlockSize) EndBlock();
        foreach (var frequencies in _frequencies) frequencies[_count] = 0;
        _documents[_count++] = (uint)document;
    }

    /// <summary>Adds where the term stands in the document that was begun last; fields come in rising order, and positions too.</summary>
    /// <param name="field">The field.</param>
    /// <param name="distance">How far it is behind the one before in the same field, or the field's beginning.</param>
    /// <param name="word">Which of the term's words it is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int field, uint distance, int word)
    {
        _frequencies[field][_count - 1]++;
        if (_codeCount == _codes.Length) Array.Resize(ref _codes, 2 * _codeCount);
        _codes[_codeCount++] = ((ulong)distance << _wordBits) | (uint)word;
        if (_wordBits > 0) CountWord(word);
    }

    private void CountWord(int word)
    {
        var document = (int)_documents[_count - 1];
        if (_wordLastDocuments[word] == document) return;
        _wordLastDocuments[word] = document;
        _wordFrequencies[word]++;
    }

    /// <summary>Writes what was added since <see cref="Begin"/>.</summary>
    /// <returns>The term's entry, whose offset is its place in <paramref name="sink"/>.</returns>
    public TermEntry End(ByteSink sink)
    {
        _entry.Offset = sink.Length;

        // All of its documents were removed.
        if (_entry.DocumentFrequency + _count == 0) return _entry;
        if (_entry.DocumentFrequency == 0 && _count < RarePostings.Limit)
            WriteRare(sink);
        else
            WriteBlocks(sink);
        if (_entry.WordCount == 1) _wordFrequencies[0] = _entry.DocumentFrequency;
        return _entry;
    }

    private void WriteBlocks(ByteSink sink)
    {
        if (_count > 0) EndBlock();
        _entry.IsInLastFieldOnly = IsInLastFieldOnly();
        _entry.BlocksLength = _blocks.Length;
        _entry.PositionsLength = _positions.Length;
        if (_entry.BlockCount > 1)
        {
            new BlockDirectory(_entry.BlockCount, _fieldCount, _entry.BlocksLength, _entry.PositionsLength).Write(
                sink, _lastDocuments.Written, _impacts.Written, CollectionsMarshal.AsSpan(_blockStarts), CollectionsMarshal.AsSpan(_positionStarts));
        }

        sink.Write(_blocks.Written);
        sink.Write(_positions.Written);
    }

    private void WriteRare(ByteSink sink)
    {
        CountFields();
        _entry.DocumentFrequency = _count;
        _entry.IsInLastFieldOnly = IsInLastFieldOnly();
        _rare.Write(sink, _documents.AsSpan(0, _count), _frequencies, _entry.IsInLastFieldOnly, _codes.AsSpan(0, _codeCount), _wordBits);
        _entry.BlocksLength = sink.Length - (int)_entry.Offset;
        _count = 0;
        _codeCount = 0;
    }

    private bool IsInLastFieldOnly()
    {
        for (var field = 0; field < _fieldCount - 1; field++)
            if (_entry.FieldFrequencies[field] > 0) return false;
        return true;
    }

    private void EndBlock()
    {
        _lastDocuments.WriteUInt32(_documents[_count - 1]);
        if (_entry.DocumentFrequency > 0)
        {
            _blockStarts.Add((ulong)_blocks.Length);
            _positionStarts.Add((ulong)_positions.Length);
        }

        CountFields();
        WriteImpacts();
        WriteDocuments();
        WriteFrequencies();
        WritePositions();
        _entry.DocumentFrequency += _count;
        _count = 0;
        _codeCount = 0;
    }

    private void WriteImpacts()
    {
        BlockImpacts impacts = default;
        var joint = _joint.AsSpan(0, _count);
        var documents = _documents.AsSpan(0, _count);
        joint.Clear();
        for (var field = 0; field < _fieldCount; field++)
        {
            if (_inField[field] == 0) continue;
            var factors = _factors.OfField(field);
            var frequencies = _frequencies[field].AsSpan(0, _count);
            var lengths = _lengths[field].Codes;
            var most = 0f;
            for (var i = 0; i < frequencies.Length; i++)
            {
                if (frequencies[i] == 0) continue;
                var (together, alone) = factors[lengths[(int)documents[i]]];
                joint[i] += together * frequencies[i];
                most = Math.Max(most, alone * frequencies[i]);
            }

            impacts[field + 1] = ImpactProfile.Encode(most);
        }

        var mostJoint = 0f;
        foreach (var x in joint) mostJoint = Math.Max(mostJoint, x);
        impacts[0] = ImpactProfile.Encode(mostJoint);
        for (var i = 0; i <= _fieldCount; i++) _entry.Impacts[i] = Math.Max(_entry.Impacts[i], impacts[i]);
        _impacts.Write(((ReadOnlySpan<byte>)impacts)[..(_fieldCount + 1)]);
    }

    private void WriteDocuments()
    {
        for (var i = 0; i < _count; i++)
        {
            _packed[i] = _documents[i] - (uint)_previousDocument - 1;
            _previousDocument = (int)_documents[i];
        }

        PatchedPacking.Write(_packed.AsSpan(0, _count), _blocks);
    }

    private void CountFields()
    {
        for (var field = 0; field < _fieldCount; field++)
        {
            _inField[field] = _count - _frequencies[field].AsSpan(0, _count).Count(0u);
            _entry.FieldFrequencies[field] += _inField[field];
        }
    }

    /// <summary>A document has the term somewhere: of those that have it in no field before the last, there is one more than is written.</summary>
    private void WriteFrequencies()
    {
        var elsewhere = _packed.AsSpan(0, _count);
        elsewhere.Clear();
        foreach (var frequencies in _frequencies.AsSpan(0, _fieldCount - 1))
        {
            PatchedPacking.Write(frequencies.AsSpan(0, _count), _blocks);
            for (var i = 0; i < elsewhere.Length; i++) elsewhere[i] |= frequencies[i];
        }

        for (var i = 0; i < elsewhere.Length; i++) elsewhere[i] = _frequencies[^1][i] - (elsewhere[i] == 0 ? 1U : 0);
        PatchedPacking.Write(elsewhere, _blocks);
    }

    private void WritePositions()
    {
        var codes = _codes.AsSpan(0, _codeCount);
        var width = BitStream.WidthOf(codes);
        _positions.WriteByte((byte)width);
        BitStream.Pack(codes, width, _positions.Append(BitStream.PackedLength(_codeCount, width)));
    }
}
