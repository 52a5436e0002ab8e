using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Looks up what <see cref="DictionaryWriter"/> wrote, without unpacking more than a block.</summary>
internal sealed class DictionaryReader
{
    private const int HeaderLength = sizeof(int) + 2;
    private const int StackLimit = 768;
    private const int MaxEndingsLength = 1 << 20;

    private readonly MappedFile _file;
    private readonly int _fieldCount;
    private readonly WordEnding[] _endings;
    private readonly long _postings;
    private readonly long _prefixes;
    private readonly long _starts;
    private readonly long _postingStarts;
    private readonly long _blocks;
    private readonly int _blockCount;
    private readonly int _blocksLength;
    private readonly int _startBits;
    private readonly int _postingStartBits;

    /// <param name="file">The file.</param>
    /// <param name="section">The dictionary.</param>
    /// <param name="postings">Where the postings begin in the file.</param>
    /// <param name="fieldCount">How many fields the documents have.</param>
    public DictionaryReader(MappedFile file, FileSection section, long postings, int fieldCount)
    {
        _file = file;
        _postings = postings;
        _fieldCount = fieldCount;
        var header = file.Slice(section.Offset, HeaderLength);
        Count = BinaryPrimitives.ReadInt32LittleEndian(header);
        _blockCount = (int)((Count + DictionaryWriter.BlockSize - 1L) / DictionaryWriter.BlockSize);
        _startBits = header[sizeof(int)];
        _postingStartBits = header[sizeof(int) + 1];
        var endings = HeaderLength;
        _endings = WordEndings.Read(file.Slice(section.Offset, (int)Math.Min(section.Length, MaxEndingsLength)), ref endings);
        _prefixes = section.Offset + endings;
        _starts = _prefixes + ((long)_blockCount * sizeof(ulong));
        _postingStarts = _starts + BitStream.PackedLength(_blockCount, _startBits);
        _blocks = _postingStarts + BitStream.PackedLength(_blockCount, _postingStartBits);
        _blocksLength = checked((int)(section.Offset + section.Length - _blocks));
    }

    public int Count { get; }

    private ReadOnlySpan<byte> Blocks => _file.Slice(_blocks, _blocksLength);

    /// <summary>A term's place in the order of terms, or −1 where it is missing.</summary>
    public int Find(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        entry = default;
        var block = FindBlock(term);
        if (block < 0) return -1;
        var blocks = Blocks;
        var (position, entries) = Begin(blocks, block);
        var count = CountOf(block);

        // How many of the sought term's bytes the one before has; that one is less than the sought.
        var matched = 0;
        for (var index = 0; index < count; index++)
        {
            var (shared, length) = PairedLengths.Read(blocks, ref position);
            var suffix = blocks.Slice(position, length);
            position += length;
            if (shared > matched) continue;
            if (shared < matched) return -1;
            var rest = term[matched..];
            var common = rest.CommonPrefixLength(suffix);
            if (common == rest.Length && common == suffix.Length)
            {
                ReadEntry(blocks, block, index, entries, out entry);
                return (block * DictionaryWriter.BlockSize) + index;
            }

            if (common == rest.Length || (common < suffix.Length && suffix[common] > rest[common])) return -1;
            matched += common;
        }

        return -1;
    }

    /// <summary>Looks for a word among those of a term.</summary>
    /// <param name="ordinal">The term's place in the order of terms.</param>
    /// <param name="word">The word.</param>
    /// <param name="entry">Set to what is said of the word.</param>
    public bool TryFindWord(int ordinal, ReadOnlySpan<byte> word, out WordEntry entry)
    {
        entry = default;
        if ((uint)ordinal >= (uint)Count) return false;
        var blocks = Blocks;
        var block = ordinal / DictionaryWriter.BlockSize;
        var (position, entries) = Begin(blocks, block);
        var words = WordsStart(blocks, block, entries);
        var offset = PostingStart(block);
        Span<byte> term = stackalloc byte[StackLimit];
        for (var left = ordinal % DictionaryWriter.BlockSize; ; left--)
        {
            var (shared, length) = PairedLengths.Read(blocks, ref position);
            if (shared + length > term.Length) term = (byte[])[.. term, .. new byte[shared + length]];
            blocks.Slice(position, length).CopyTo(term[shared..]);
            position += length;
            var next = entries;
            var postingsLength = TermEntry.Skip(blocks, ref next, _fieldCount);
            TermEntry.Read(blocks, ref entries, _fieldCount, out var read);
            read.Offset = offset;
            offset += postingsLength;
            var candidates = new TermWords(blocks, words, read, _endings);
            while (candidates.MoveNext())
            {
                if (left > 0 || !candidates.Is(word, term[..(shared + length)])) continue;
                entry = new WordEntry(candidates.DocumentFrequency, candidates.Number, read);
                return candidates.DocumentFrequency > 0;
            }

            if (left == 0) return false;
            words = candidates.Position;
        }
    }

    /// <summary>Walks all terms in order.</summary>
    public Cursor Walk() => new(this);

    /// <summary>Where a block's terms begin, and where its entries.</summary>
    private (int Keys, int Entries) Begin(ReadOnlySpan<byte> blocks, int block)
    {
        var position = (int)BitStream.UnpackOne(_file.Slice(_starts, (int)(_postingStarts - _starts)), _startBits, block);
        var length = Varint.ReadInt32(blocks, ref position);
        return (position, position + length);
    }

    private int WordsStart(ReadOnlySpan<byte> blocks, int block, int entries)
    {
        for (var left = CountOf(block); left > 0; left--) _ = TermEntry.Skip(blocks, ref entries, _fieldCount);
        return entries;
    }

    private int CountOf(int block) => Math.Min(DictionaryWriter.BlockSize, Count - (block * DictionaryWriter.BlockSize));

    private long PostingStart(int block) =>
        _postings + (long)BitStream.UnpackOne(_file.Slice(_postingStarts, (int)(_blocks - _postingStarts)), _postingStartBits, block);

    private void ReadEntry(ReadOnlySpan<byte> blocks, int block, int index, int position, out TermEntry entry)
    {
        var offset = PostingStart(block);
        for (; index > 0; index--) offset += TermEntry.Skip(blocks, ref position, _fieldCount);
        TermEntry.Read(blocks, ref position, _fieldCount, out entry);
        entry.Offset = offset;
    }

    /// <summary>The last block whose first term is not above a term, or −1.</summary>
    private int FindBlock(ReadOnlySpan<byte> term)
    {
        var prefix = DictionaryWriter.Prefix(term);
        var prefixes = MemoryMarshal.Cast<byte, ulong>(_file.Slice(_prefixes, _blockCount * sizeof(ulong)));
        var low = 0;
        var high = _blockCount;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var first = prefixes[middle];
            if (first < prefix || (first == prefix && FirstTerm(middle).SequenceCompareTo(term) <= 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private ReadOnlySpan<byte> FirstTerm(int block)
    {
        var blocks = Blocks;
        var (position, _) = Begin(blocks, block);
        var (_, length) = PairedLengths.Read(blocks, ref position);
        return blocks.Slice(position, length);
    }

    /// <summary>A place in the dictionary; at first before the first term.</summary>
    internal sealed class Cursor(DictionaryReader dictionary)
    {
        private readonly ByteSink _key = new();
        private TermEntry _entry;
        private int _position;
        private int _entries;
        private int _words;
        private int _wordsEnd;
        private long _offset;

        public int Ordinal { get; private set; } = -1;

        public ReadOnlySpan<byte> Key => _key.Written;

        /// <summary>The current term's entry.</summary>
        public ref readonly TermEntry Entry => ref _entry;

        public bool MoveNext()
        {
            if (Ordinal + 1 >= dictionary.Count) return false;
            var blocks = dictionary.Blocks;
            if (++Ordinal % DictionaryWriter.BlockSize == 0) Begin(blocks, Ordinal / DictionaryWriter.BlockSize);
            var (shared, length) = PairedLengths.Read(blocks, ref _position);
            _key.Truncate(shared);
            _key.Write(blocks.Slice(_position, length));
            _position += length;
            var next = _entries;
            var postingsLength = TermEntry.Skip(blocks, ref next, dictionary._fieldCount);
            TermEntry.Read(blocks, ref _entries, dictionary._fieldCount, out _entry);
            _entry.Offset = _offset;
            _offset += postingsLength;
            _words = _wordsEnd;
            var words = Words();
            while (words.MoveNext()) _wordsEnd = words.Position;
            return true;
        }

        /// <summary>The words of the current term.</summary>
        public TermWords Words() => new(dictionary.Blocks, _words, _entry, dictionary._endings);

        private void Begin(ReadOnlySpan<byte> blocks, int block)
        {
            (_position, _entries) = dictionary.Begin(blocks, block);
            _offset = dictionary.PostingStart(block);
            _wordsEnd = dictionary.WordsStart(blocks, block, _entries);
        }
    }
}
