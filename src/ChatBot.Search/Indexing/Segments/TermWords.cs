namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// The words of a term as a dictionary has them: how each ends, and where there are several, how many documents hold
/// each. Of a term that is its only word nothing is written.
/// </summary>
internal ref struct TermWords(ReadOnlySpan<byte> source, int position, in TermEntry entry, WordEnding[] endings)
{
    private readonly ReadOnlySpan<byte> _source = source;
    private readonly WordEnding[] _endings = endings;
    private readonly bool _isTerm = entry.IsWord;
    private readonly int _count = entry.WordCount;
    private ReadOnlySpan<byte> _ending;
    private int _removed;
    private int _position = position;

    /// <summary>Where what was read ends.</summary>
    public readonly int Position => _position;

    /// <summary>The word's place among the words, from 0.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>How many documents hold the word.</summary>
    public int DocumentFrequency { get; private set; } = entry.DocumentFrequency;

    public static void Write(ByteSink sink, ReadOnlySpan<byte> term, byte[][] words, ReadOnlySpan<int> documentFrequencies, WordEndings endings)
    {
        if (words.Length == 1 && term.SequenceEqual(words[0])) return;
        for (var i = 0; i < words.Length; i++)
        {
            if (words.Length > 1) sink.WriteVarint((ulong)documentFrequencies[i]);
            endings.Write(sink, term, words[i]);
        }
    }

    /// <summary>Goes to the next word.</summary>
    public bool MoveNext()
    {
        if (++Number >= _count) return false;
        if (_isTerm) return true;
        if (_count > 1) DocumentFrequency = Varint.ReadInt32(_source, ref _position);
        if (_source[_position++] is var number && number != WordEndings.InFull)
        {
            _removed = _endings[number].Removed;
            _ending = _endings[number].Text.Span;
            return true;
        }

        (_removed, var length) = PairedLengths.Read(_source, ref _position);
        _ending = _source.Slice(_position, length);
        _position += length;
        return true;
    }

    /// <summary>Whether it is a certain word.</summary>
    public readonly bool Is(ReadOnlySpan<byte> word, ReadOnlySpan<byte> term) =>
        word.Length == term.Length - _removed + _ending.Length && word.StartsWith(term[..^_removed]) && word.EndsWith(_ending);

    public readonly byte[] Word(ReadOnlySpan<byte> term) => [.. term[..^_removed], .. _ending];
}
