using System.Buffers.Binary;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Looks up what a <see cref="WordTableWriter"/> wrote.</summary>
internal sealed class WordTable
{
    private readonly MappedFile _file;
    private readonly long _starts;
    private readonly long _words;
    private readonly int _count;
    private readonly int _bucketBits;
    private readonly int _termBits;

    public WordTable(MappedFile file, FileSection section, int termCount)
    {
        _file = file;
        _count = BinaryPrimitives.ReadInt32LittleEndian(file.Slice(section.Offset, sizeof(int)));
        _bucketBits = WordTableWriter.BucketBits(_count);
        _termBits = WordTableWriter.BitsOf(termCount);
        _starts = section.Offset + sizeof(int);
        _words = _starts + StartsLength;
    }

    private int StartsLength => BitStream.PackedLength((1 << _bucketBits) + 1, WordTableWriter.BitsOf(_count));

    /// <summary>The terms that a word may have.</summary>
    public Candidates Find(ReadOnlySpan<byte> word)
    {
        var hash = Checksum.Of(word);
        var bucket = (int)((ulong)hash >> (32 - _bucketBits));
        var starts = _file.Slice(_starts, StartsLength);
        var width = WordTableWriter.BitsOf(_count);
        return new Candidates(
            _file.Slice(_words, BitStream.PackedLength(_count, WordTableWriter.MarkBits + _termBits)),
            _termBits,
            hash << _bucketBits >> (32 - WordTableWriter.MarkBits),
            (int)BitStream.UnpackOne(starts, width, bucket),
            (int)BitStream.UnpackOne(starts, width, bucket + 1));
    }

    /// <summary>The terms of a bucket whose words have a hash like the sought one.</summary>
    internal ref struct Candidates(ReadOnlySpan<byte> words, int termBits, uint mark, int start, int end)
    {
        private readonly ReadOnlySpan<byte> _words = words;
        private int _next = start;

        /// <summary>The number of a term.</summary>
        public int Term { get; private set; }

        public bool MoveNext()
        {
            while (_next < end)
            {
                var word = BitStream.UnpackOne(_words, WordTableWriter.MarkBits + termBits, _next++);
                if (word >> termBits != mark) continue;
                Term = (int)(word & ((1UL << termBits) - 1));
                return true;
            }

            return false;
        }
    }
}
