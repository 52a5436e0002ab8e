using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// Takes words in the order of the text and gives them out in the order of terms: a sorted run, which is written to a
/// file of its own whenever memory is full; the last is read from where it is. For one thread.
/// </summary>
internal sealed class RunInverter
{
    private readonly Analyzer _analyzer;
    private readonly long _memory;
    private readonly Func<string> _nextFile;
    private readonly List<Token> _tokens = [];
    private readonly SlicePool _pool = new();
    private readonly TermTable _terms = new();
    private readonly WordCache _cache;
    private readonly FoundWord[] _found = new FoundWord[256];
    private readonly KeptWord[] _kept = new KeptWord[256];
    private OccurrenceStream[] _streams = new OccurrenceStream[256];

    /// <param name="analyzer">Cuts the texts.</param>
    /// <param name="memory">How many bytes it may take, but for a document that needs more.</param>
    /// <param name="nextFile">Names the file of the next run.</param>
    public RunInverter(Analyzer analyzer, long memory, Func<string> nextFile)
    {
        _analyzer = analyzer;
        _memory = memory;
        _nextFile = nextFile;
        _cache = new WordCache(analyzer, _terms);
    }

    private long VocabularySize => _cache.Size + _terms.Size + ((long)_terms.Count * Unsafe.SizeOf<OccurrenceStream>());

    /// <summary>Adds a document, which is in one run.</summary>
    /// <param name="document">Its number, greater than all before.</param>
    /// <param name="texts">The text of each field.</param>
    /// <param name="lengths">Set to how many terms each field has.</param>
    public void Add(int document, IReadOnlyList<string> texts, Span<int> lengths)
    {
        // However many words there are, a run is worth its file.
        if (_pool.Size > Math.Max(_memory - VocabularySize, _memory / 2)) Spill();
        for (var field = 0; field < lengths.Length; field++)
            lengths[field] = _analyzer.IsWordByWord ? AddWordByWord(document, field, texts[field]) : AddTokens(document, field, texts[field]);
    }

    /// <summary>What is not yet written; nothing can be added behind.</summary>
    public TermSource Complete() => new MemoryTermSource(_terms, Sorted(), _pool, _streams);

    /// <summary>Goes over some words at a time again and again, so that what the next step needs of each comes from memory meanwhile.</summary>
    private int AddWordByWord(int document, int field, ReadOnlySpan<char> text)
    {
        var count = 0;
        var words = new StandardTokenizer(text);
        while (true)
        {
            var found = 0;
            while (found < _found.Length && words.MoveNext())
            {
                var key = WordKey.Of(text, words.Start, words.End);
                _cache.Prefetch(key);
                _found[found++] = new FoundWord(words.Start, words.End, words.Position, key);
            }

            var kept = 0;
            foreach (ref readonly var word in _found.AsSpan(0, found))
            {
                var (term, number) = _cache.Look(text[word.Start..word.End], word.Key);
                if (term == WordCache.LeftOut) continue;
                Prefetch(term);
                _kept[kept++] = new KeptWord(term, number, word.Position);
            }

            foreach (ref readonly var word in _kept.AsSpan(0, kept))
                if (word.Term < _streams.Length) _streams[word.Term].Prefetch(_pool);
            foreach (ref readonly var word in _kept.AsSpan(0, kept)) Add(word.Term, document, field, word.Position, word.Number);
            count += kept;
            if (found < _found.Length) return count;
        }
    }

    private unsafe void Prefetch(int term)
    {
        if (Sse.IsSupported && term < _streams.Length) Sse.Prefetch0(Unsafe.AsPointer(ref _streams[term]));
    }

    private int AddTokens(int document, int field, string text)
    {
        _tokens.Clear();
        _analyzer.Analyze(text, _tokens);
        foreach (var token in _tokens)
        {
            var (term, word) = _terms.Number(token.Term, token.Word);
            Add(term, document, field, token.Position, word);
        }

        return _tokens.Count;
    }

    private void Add(int term, int document, int field, int position, int word)
    {
        if (position >= Occurrence.MaxPositions)
            throw new InvalidOperationException($"A field has more than {Occurrence.MaxPositions} words: divide the document.");
        if (term >= _streams.Length) Array.Resize(ref _streams, Math.Max(term + 1, 2 * _streams.Length));
        _streams[term].Add(_pool, document, field, position, word);
    }

    private int[] Sorted() => _terms.Sort(Enumerable.Range(0, Math.Min(_terms.Count, _streams.Length)).Where(term => !_streams[term].IsEmpty));

    private void Spill()
    {
        using (var writer = new RunWriter(_nextFile()))
        {
            foreach (var term in Sorted())
                writer.Add(_terms, term, _pool, _streams[term].Bytes);
        }

        _streams.AsSpan().Clear();
        _pool.Clear();
        if (VocabularySize <= _memory / 2) return;
        _terms.Clear();
        _cache.Clear();
    }

    private readonly record struct FoundWord(int Start, int End, int Position, WordKey Key);

    private readonly record struct KeptWord(int Term, int Number, int Position);
}
