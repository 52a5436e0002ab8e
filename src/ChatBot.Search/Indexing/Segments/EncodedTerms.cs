using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Some terms in a row with their postings as a segment has them, which may be encoded while others are written.</summary>
internal sealed class EncodedTerms
{
    private readonly List<Record> _records = [];
    private readonly ByteSink _text = new();
    private readonly List<int> _wordFrequencies = [];

    /// <summary>The postings of all terms, one after the other.</summary>
    public ByteSink Postings { get; } = new(1 << 12);

    public int Count => _records.Count;

    /// <summary>Adds a term whose postings were appended to <see cref="Postings"/>.</summary>
    /// <param name="term">The term, greater than all before.</param>
    /// <param name="words">The words that have this term, rising.</param>
    /// <param name="entry">The dictionary's entry, whose offset counts from the beginning of <see cref="Postings"/>.</param>
    /// <param name="wordFrequencies">How many documents hold each of the words.</param>
    public void Add(ReadOnlySpan<byte> term, byte[][] words, in TermEntry entry, ReadOnlySpan<int> wordFrequencies)
    {
        _records.Add(new Record(_text.Length, term.Length, words, entry, _wordFrequencies.Count));
        _text.Write(term);
        foreach (var frequency in wordFrequencies) _wordFrequencies.Add(frequency);
    }

    public ReadOnlySpan<byte> Term(int index) => _text.Written.Slice(_records[index].Start, _records[index].Length);

    public byte[][] Words(int index) => _records[index].Words;

    public TermEntry Entry(int index) => _records[index].Entry;

    /// <summary>How many documents hold each of a term's words.</summary>
    public ReadOnlySpan<int> WordFrequencies(int index) =>
        CollectionsMarshal.AsSpan(_wordFrequencies).Slice(_records[index].FirstFrequency, _records[index].Words.Length);

    public void Clear()
    {
        _records.Clear();
        _text.Clear();
        _wordFrequencies.Clear();
        Postings.Clear();
    }

    private readonly record struct Record(int Start, int Length, byte[][] Words, TermEntry Entry, int FirstFrequency);
}
