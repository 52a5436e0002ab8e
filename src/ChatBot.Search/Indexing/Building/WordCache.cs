using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using ChatBot.Search.Analysis;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Remembers what became of each word as it stands in the text, so that it is lower-cased, stemmed and numbered once.</summary>
internal sealed class WordCache(Analyzer analyzer, TermTable terms)
{
    /// <summary>In place of a term: the word is left out.</summary>
    public const int LeftOut = -1;

    private readonly char[] _word = new char[StandardTokenizer.MaxWordLength];
    private readonly char[] _term = new char[StandardTokenizer.MaxWordLength];
    private Entry[] _entries = new Entry[1 << 12];
    private char[] _texts = new char[1 << 15];
    private int _textLength;
    private int _count;

    /// <summary>About how many bytes it takes.</summary>
    public long Size => (2L * _count * Unsafe.SizeOf<Entry>()) + ((long)_textLength * sizeof(char));

    /// <summary>
    /// Begins to look for a word of the text: what <see cref="Look"/> needs is then on its way from memory, for which it
    /// would wait else, longer than all other work on a word takes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(in WordKey key)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _entries[key.Hash & (uint)(_entries.Length - 1)]));
    }

    /// <summary>The numbers of the term and the word that a word of the text becomes.</summary>
    /// <param name="source">The word.</param>
    /// <param name="key">Its key.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Term, int Word) Look(ReadOnlySpan<char> source, in WordKey key)
    {
        var entries = _entries;
        for (var slot = key.Hash & (uint)(entries.Length - 1); ; slot = (slot + 1) & (uint)(entries.Length - 1))
        {
            ref readonly var entry = ref entries[slot];
            if (entry.Key == key && (key.IsWholeWord || source.SequenceEqual(TextOf(entry)))) return (entry.Term, entry.Word);
            if (entry.IsNone) return Add(source, key);
        }
    }

    /// <summary>Forgets all words, but keeps the room.</summary>
    public void Clear()
    {
        _entries.AsSpan().Clear();
        _textLength = 0;
        _count = 0;
    }

    private ReadOnlySpan<char> TextOf(in Entry entry) => _texts.AsSpan(entry.Start, entry.Length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Term, int Word) Add(ReadOnlySpan<char> source, in WordKey key)
    {
        var (term, word) = analyzer.TryReduce(source, _word, _term, out var wordLength, out var termLength)
            ? terms.Number(_term.AsSpan(0, termLength), _word.AsSpan(0, wordLength))
            : (LeftOut, 0);
        if (2 * ++_count > _entries.Length) Grow();
        var text = key.IsWholeWord ? [] : source;
        while (_texts.Length < _textLength + text.Length) Array.Resize(ref _texts, 2 * _texts.Length);
        text.CopyTo(_texts.AsSpan(_textLength));
        Place(_entries, new Entry(key, _textLength, text.Length, term, word));
        _textLength += text.Length;
        return (term, word);
    }

    private void Grow()
    {
        var larger = new Entry[2 * _entries.Length];
        foreach (var entry in _entries)
            if (!entry.IsNone) Place(larger, entry);
        _entries = larger;
    }

    private static void Place(Entry[] entries, in Entry entry)
    {
        var slot = entry.Key.Hash & (uint)(entries.Length - 1);
        while (!entries[slot].IsNone) slot = (slot + 1) & (uint)(entries.Length - 1);
        entries[slot] = entry;
    }

    private readonly record struct Entry(WordKey Key, int Start, int Length, int Term, int Word)
    {
        public bool IsNone => Key == default;
    }
}
