using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ChatBot.Search.Analysis;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Remembers what became of each word as it stands in the text, so that it is lower-cased, stemmed and numbered once.</summary>
internal sealed class WordCache(Analyzer analyzer, TermTable terms)
{
    /// <summary>In place of a term: the word is left out.</summary>
    public const int LeftOut = -1;

    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly char[] _word = new char[StandardTokenizer.MaxWordLength];
    private readonly char[] _term = new char[StandardTokenizer.MaxWordLength];
    private Entry[] _entries = new Entry[1 << 12];
    private char[] _texts = new char[1 << 15];
    private int _textLength;
    private int _count;

    /// <summary>About how many bytes it takes.</summary>
    public long Size => (2L * _count * Unsafe.SizeOf<Entry>()) + ((long)_textLength * sizeof(char));

    /// <summary>
    /// Begins to look for a word of the text and returns its hash: what <see cref="Look"/> needs is then on its way from
    /// memory, for which it would wait else, longer than all other work on a word takes.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe uint Prefetch(ReadOnlySpan<char> source)
    {
        var hash = Hash(source);
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _entries[hash & (uint)(_entries.Length - 1)]));
        return hash;
    }

    /// <summary>The same for the text that the word is compared with.</summary>
    /// <param name="hash">What <see cref="Prefetch"/> returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void PrefetchText(uint hash)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref _texts[_entries[hash & (uint)(_entries.Length - 1)].Start]));
    }

    /// <summary>The numbers of the term and the word that a word of the text becomes.</summary>
    /// <param name="source">The word.</param>
    /// <param name="hash">What <see cref="Prefetch"/> returned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Term, int Word) Look(ReadOnlySpan<char> source, uint hash)
    {
        var entries = _entries;
        for (var slot = hash & (uint)(entries.Length - 1); ; slot = (slot + 1) & (uint)(entries.Length - 1))
        {
            ref readonly var entry = ref entries[slot];
            if (entry.Length == 0) return Add(source, hash);
            if (entry.Hash == hash && entry.Length == source.Length && source.SequenceEqual(_texts.AsSpan(entry.Start, entry.Length)))
                return (entry.Term, entry.Word);
        }
    }

    /// <summary>Forgets all words, but keeps the room.</summary>
    public void Clear()
    {
        _entries.AsSpan().Clear();
        _textLength = 0;
        _count = 0;
    }

    private static uint Hash(ReadOnlySpan<char> source)
    {
        var bytes = MemoryMarshal.AsBytes(source);
        var hash = (ulong)source.Length * Multiplier;
        while (bytes.Length >= sizeof(ulong))
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier, 29);
            bytes = bytes[sizeof(ulong)..];
        }

        var rest = 0UL;
        foreach (var value in bytes) rest = (rest << 8) | value;
        hash = (hash ^ rest) * Multiplier;
        return (uint)(hash >> 32);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (int Term, int Word) Add(ReadOnlySpan<char> source, uint hash)
    {
        var (term, word) = analyzer.TryReduce(source, _word, _term, out var wordLength, out var termLength)
            ? terms.Number(_term.AsSpan(0, termLength), _word.AsSpan(0, wordLength))
            : (LeftOut, 0);
        if (2 * ++_count > _entries.Length) Grow();
        while (_texts.Length < _textLength + source.Length) Array.Resize(ref _texts, 2 * _texts.Length);
        source.CopyTo(_texts.AsSpan(_textLength));
        Place(_entries, new Entry(hash, _textLength, source.Length, term, word));
        _textLength += source.Length;
        return (term, word);
    }

    private void Grow()
    {
        var larger = new Entry[2 * _entries.Length];
        foreach (var entry in _entries)
            if (entry.Length > 0) Place(larger, entry);
        _entries = larger;
    }

    private static void Place(Entry[] entries, in Entry entry)
    {
        var slot = entry.Hash & (uint)(entries.Length - 1);
        while (entries[slot].Length > 0) slot = (slot + 1) & (uint)(entries.Length - 1);
        entries[slot] = entry;
    }

    private readonly record struct Entry(uint Hash, int Start, int Length, int Term, int Word);
}
