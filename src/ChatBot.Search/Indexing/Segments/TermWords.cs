namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// The words of a term as a dictionary has them: how many bytes of the term's end each is without, and what it ends in
/// instead. Where there are several, each comes with the number of its documents. Of a term that is its only word
/// nothing is written.
/// </summary>
internal static class TermWords
{
    public static void Write(ByteSink sink, ReadOnlySpan<byte> term, byte[][] words, ReadOnlySpan<int> documentFrequencies)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i].AsSpan();
            var shared = word.CommonPrefixLength(term);
            if (words.Length == 1 && shared == term.Length && shared == word.Length) return;
            if (words.Length > 1) sink.WriteVarint((ulong)documentFrequencies[i]);
            PairedLengths.Write(sink, term.Length - shared, word.Length - shared);
            sink.Write(word[shared..]);
        }
    }

    /// <summary>The words of a term.</summary>
    internal ref struct Reader(ReadOnlySpan<byte> source, int position, in TermEntry entry)
    {
        private readonly ReadOnlySpan<byte> _source = source;
        private readonly bool _isWord = entry.IsWord;
        private readonly int _count = entry.WordCount;
        private int _position = position;

        /// <summary>Where what was read ends.</summary>
        public readonly int Position => _position;

        /// <summary>The word's place among the words, from 0.</summary>
        public int Number { get; private set; } = -1;

        /// <summary>How many documents hold the word.</summary>
        public int DocumentFrequency { get; private set; } = entry.DocumentFrequency;

        /// <summary>How many bytes of the term's end it is without.</summary>
        public int Removed { get; private set; }

        /// <summary>What it ends in instead.</summary>
        public ReadOnlySpan<byte> Ending { get; private set; }

        public bool MoveNext()
        {
            if (++Number >= _count) return false;
            if (_isWord) return true;
            if (_count > 1) DocumentFrequency = Varint.ReadInt32(_source, ref _position);
            (Removed, var length) = PairedLengths.Read(_source, ref _position);
            Ending = _source.Slice(_position, length);
            _position += length;
            return true;
        }

        /// <summary>Whether it is a certain word.</summary>
        public readonly bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> term) =>
            word.Length == term.Length - Removed + Ending.Length && word.StartsWith(term[..^Removed]) && word.EndsWith(Ending);

        public readonly byte[] Word(ReadOnlySpan<byte> term) => [.. term[..^Removed], .. Ending];
    }
}
