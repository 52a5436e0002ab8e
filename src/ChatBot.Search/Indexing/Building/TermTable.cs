using System.Runtime.CompilerServices;
using System.Text;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Numbers terms, and the words of each, in the order that they are met; all in a few arrays.</summary>
internal sealed class TermTable
{
    private const int None = -1;

    private readonly ByteSink _text = new(1 << 12);
    private int[] _slots = NewSlots(1 << 10);
    private Term[] _terms = new Term[1 << 9];
    private Word[] _words = new Word[1 << 9];
    private int _wordCount;

    public int Count { get; private set; }

    /// <summary>About how many bytes it takes.</summary>
    public long Size =>
        ((long)Count * (Unsafe.SizeOf<Term>() + (2 * sizeof(int)))) + ((long)_wordCount * Unsafe.SizeOf<Word>()) + _text.Length;

    /// <summary>Forgets all terms, but keeps the room.</summary>
    public void Clear()
    {
        _slots.AsSpan().Fill(None);
        _text.Clear();
        _wordCount = 0;
        Count = 0;
    }

    /// <summary>The numbers of a term and of one of its words.</summary>
    public (int Term, int Word) Number(ReadOnlySpan<char> term, ReadOnlySpan<char> word)
    {
        Span<byte> buffer = stackalloc byte[3 * Analysis.StandardTokenizer.MaxWordLength];
        var number = NumberOf(Encode(term, buffer));
        return (number, NumberOf(number, Encode(word, buffer)));
    }

    /// <summary>A term in UTF-8.</summary>
    public ReadOnlySpan<byte> Text(int term) => _text.Written.Slice(_terms[term].Start, _terms[term].Length);

    public int WordCount(int term) => _terms[term].WordCount;

    /// <summary>Appends a term's words, in the order of their numbers.</summary>
    public void WriteWords(int term, ByteSink sink)
    {
        for (var word = _terms[term].FirstWord; word != None; word = _words[word].Next) sink.WriteBlob(Text(_words[word]));
    }

    /// <summary>Adds a term's words to a list, in the order of their numbers.</summary>
    public void AddWords(int term, List<byte[]> words)
    {
        for (var word = _terms[term].FirstWord; word != None; word = _words[word].Next) words.Add(Text(_words[word]).ToArray());
    }

    /// <summary>Some of the terms, sorted.</summary>
    public int[] Sort(IEnumerable<int> terms)
    {
        int[] sorted = [.. terms];
        var prefixes = Array.ConvertAll(sorted, term => DictionaryWriter.Prefix(Text(term)));
        Array.Sort(prefixes, sorted);

        // Terms of the same first eight bytes are still in no order among themselves.
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && prefixes[end] == prefixes[start]) end++;
            if (end - start > 1) sorted.AsSpan(start..end).Sort((x, y) => Text(x).SequenceCompareTo(Text(y)));
            start = end;
        }

        return sorted;
    }

    private static int[] NewSlots(int count)
    {
        var slots = new int[count];
        slots.AsSpan().Fill(None);
        return slots;
    }

    private static ReadOnlySpan<byte> Encode(ReadOnlySpan<char> text, Span<byte> buffer) =>
        Encoding.UTF8.TryGetBytes(text, buffer, out var length) ? buffer[..length] : Encoding.UTF8.GetBytes(text.ToArray());

    private ReadOnlySpan<byte> Text(in Word word) => _text.Written.Slice(word.Start, word.Length);

    private int NumberOf(ReadOnlySpan<byte> term)
    {
        var hash = Checksum.Of(term);
        for (var slot = hash & (uint)(_slots.Length - 1); _slots[slot] != None; slot = (slot + 1) & (uint)(_slots.Length - 1))
            if (_terms[_slots[slot]].Hash == hash && Text(_slots[slot]).SequenceEqual(term)) return _slots[slot];
        if (Count == _terms.Length) Grow();
        _terms[Count] = new Term { Hash = hash, Start = _text.Length, Length = term.Length, FirstWord = None };
        _text.Write(term);
        Place(Count);
        return Count++;
    }

    private int NumberOf(int term, ReadOnlySpan<byte> text)
    {
        var number = 0;
        var last = None;
        for (var word = _terms[term].FirstWord; word != None; last = word, word = _words[word].Next, number++)
            if (Text(_words[word]).SequenceEqual(text)) return number;
        if (number == Occurrence.MaxWords)
            throw new InvalidOperationException($"The analyzer makes the same term, '{Encoding.UTF8.GetString(Text(term))}', of more than {Occurrence.MaxWords} words.");
        if (_wordCount == _words.Length) Array.Resize(ref _words, 2 * _words.Length);
        if (last == None)
            _terms[term].FirstWord = _wordCount;
        else
            _words[last].Next = _wordCount;
        var isTerm = text.SequenceEqual(Text(term));
        _words[_wordCount++] = new Word { Start = isTerm ? _terms[term].Start : _text.Length, Length = text.Length, Next = None };
        if (!isTerm) _text.Write(text);
        _terms[term].WordCount++;
        return number;
    }

    private void Grow()
    {
        Array.Resize(ref _terms, 2 * _terms.Length);
        _slots = NewSlots(2 * _slots.Length);
        for (var term = 0; term < Count; term++) Place(term);
    }

    private void Place(int term)
    {
        var slot = _terms[term].Hash & (uint)(_slots.Length - 1);
        while (_slots[slot] != None) slot = (slot + 1) & (uint)(_slots.Length - 1);
        _slots[slot] = term;
    }

    private struct Term
    {
        public uint Hash;
        public int Start;
        public int Length;
        public int FirstWord;
        public int WordCount;
    }

    private struct Word
    {
        public int Start;
        public int Length;
        public int Next;
    }
}
