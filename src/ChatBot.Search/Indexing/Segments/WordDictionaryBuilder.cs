namespace ChatBot.Search.Indexing.Segments;

/// <summary>Collects the words of all terms, which come sorted by term, and writes them sorted by word.</summary>
internal sealed class WordDictionaryBuilder
{
    private readonly ByteSink _text = new(1 << 16);
    private readonly List<Record> _records = [];

    /// <param name="word">The word, before stemming.</param>
    /// <param name="documentFrequency">How many documents hold it.</param>
    /// <param name="term">The number of its term.</param>
    /// <param name="number">Its place among the term's words.</param>
    public void Add(ReadOnlySpan<byte> word, int documentFrequency, int term, int number)
    {
        _records.Add(new Record(DictionaryWriter.Prefix(word), _text.Length, word.Length, documentFrequency, term, number));
        _text.Write(word);
    }

    public FileSection WriteTo(SectionWriter writer)
    {
        _records.Sort((x, y) => x.Prefix != y.Prefix ? x.Prefix.CompareTo(y.Prefix) : Text(x).SequenceCompareTo(Text(y)));
        var dictionary = new DictionaryWriter();
        Span<byte> value = stackalloc byte[3 * Varint.MaxLength];
        foreach (var record in _records)
        {
            var length = Varint.Write(value, (ulong)record.DocumentFrequency);
            length += Varint.Write(value[length..], (ulong)record.Term);
            length += Varint.Write(value[length..], (ulong)record.Number);
            dictionary.Add(Text(record), value[..length]);
        }

        return dictionary.WriteTo(writer);
    }

    private ReadOnlySpan<byte> Text(in Record record) => _text.Written.Slice(record.Start, record.Length);

    private readonly record struct Record(ulong Prefix, int Start, int Length, int DocumentFrequency, int Term, int Number);
}
