using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// Takes words in the order of the text and gives them out in the order of terms: a sorted run, which is written to a
/// file of its own whenever memory is full. For one thread.
/// </summary>
internal sealed class RunInverter
{
    /// <summary>How many documents come together.</summary>
    public const int BatchSize = 256;

    private const int DocumentShift = RunFormat.DocumentShift;
    private const int MaxDocuments = 1 << 20;
    private const int BytesPerWord = sizeof(int) + (2 * sizeof(ulong));

    private readonly Analyzer _analyzer;
    private readonly Func<string> _nextFile;
    private readonly long _vocabularyLimit;
    private readonly List<Token> _tokens = [];
    private readonly List<int> _batchStarts = [];
    private TermTable _terms = new();
    private WordCache _cache;
    private int[] _termOf;
    private ulong[] _occurrences;
    private ulong[] _sorted;
    private int _count;

    /// <param name="analyzer">Cuts the texts.</param>
    /// <param name="memory">How many bytes it may take.</param>
    /// <param name="nextFile">Names the file of the next run.</param>
    public RunInverter(Analyzer analyzer, long memory, Func<string> nextFile)
    {
        _analyzer = analyzer;
        _nextFile = nextFile;
        _vocabularyLimit = memory / 4;
        _cache = new WordCache(analyzer, _terms);
        var capacity = (int)Math.Min(memory / BytesPerWord, 1 << 28);
        _termOf = new int[capacity];
        _occurrences = new ulong[capacity];
        _sorted = new ulong[capacity];
    }

    /// <summary>The files written so far.</summary>
    public List<string> Files { get; } = [];

    /// <summary>Begins a batch of documents, of which the first has this number.</summary>
    public void BeginBatch(int first)
    {
        if (_batchStarts.Count == MaxDocuments / BatchSize && _count > 0) Spill();
        if (_count == 0) _batchStarts.Clear();
        _batchStarts.Add(first);
    }

    /// <summary>Adds a document.</summary>
    /// <param name="inBatch">Its place in the batch.</param>
    /// <param name="texts">The text of each field.</param>
    /// <param name="lengths">Set to how many terms each field has.</param>
    public void Add(int inBatch, IReadOnlyList<string> texts, Span<int> lengths)
    {
        // A word has at least one character, so this is room enough, whatever the texts hold. A document is in one run.
        var most = 0;
        foreach (var text in texts) most += text.Length;
        if (_count + most > _termOf.Length) MakeRoom(most);
        var document = (ulong)(((_batchStarts.Count - 1) * BatchSize) + inBatch) << DocumentShift;
        for (var field = 0; field < texts.Count; field++)
        {
            var before = _count;
            if (_analyzer.IsWordByWord)
                AddWordByWord(document, field, texts[field]);
            else
                AddTokens(document, field, texts[field]);
            lengths[field] = _count - before;
        }
    }

    /// <summary>Writes what is not yet written, and lets go of the memory.</summary>
    public void Complete()
    {
        if (_count > 0) Spill();
        _termOf = [];
        _occurrences = [];
        _sorted = [];
    }

    private void AddWordByWord(ulong document, int field, ReadOnlySpan<char> text)
    {
        var words = new StandardTokenizer(text);
        while (words.MoveNext())
        {
            var (term, word) = _cache.Look(text[words.Start..words.End]);
            if (term != WordCache.LeftOut) Add(term, document | Occurrence.Of(field, Checked(words.Position), word));
        }
    }

    private void AddTokens(ulong document, int field, string text)
    {
        _tokens.Clear();
        _analyzer.Analyze(text, _tokens);
        foreach (var token in _tokens)
        {
            var (term, word) = _terms.Number(token.Term, token.Word);
            Add(term, document | Occurrence.Of(field, Checked(token.Position), word));
        }
    }

    private void Add(int term, ulong occurrence)
    {
        _termOf[_count] = term;
        _occurrences[_count++] = occurrence;
    }

    private static int Checked(int position) => position < Occurrence.MaxPositions
        ? position
        : throw new InvalidOperationException($"A field has more than {Occurrence.MaxPositions} words: divide the document.");

    // The batch goes on in the next run.
    private void MakeRoom(int words)
    {
        var batch = _batchStarts[^1];
        if (_count > 0) Spill();
        if (_batchStarts.Count == 0) _batchStarts.Add(batch);
        if (words <= _termOf.Length) return;
        Array.Resize(ref _termOf, words);
        Array.Resize(ref _occurrences, words);
        Array.Resize(ref _sorted, words);
    }

    private void Spill()
    {
        var file = _nextFile();
        Files.Add(file);
        var starts = StartOfEachTerm();
        for (var i = 0; i < _count; i++) _sorted[starts[_termOf[i]]++] = _occurrences[i];
        using (var writer = new RunWriter(file))
        {
            // By now the start of each term is where the next one began.
            foreach (var term in TermsInOrder(starts))
                writer.Add(_terms[term], _sorted.AsSpan((term == 0 ? 0 : starts[term - 1])..starts[term]), Document);
        }

        _count = 0;
        _batchStarts.Clear();
        if (_cache.Size <= _vocabularyLimit) return;
        _terms = new TermTable();
        _cache = new WordCache(_analyzer, _terms);
    }

    private int[] StartOfEachTerm()
    {
        var starts = new int[_terms.Count];
        foreach (var term in _termOf.AsSpan(0, _count)) starts[term]++;
        var next = 0;
        foreach (ref var start in starts.AsSpan()) (start, next) = (next, next + start);
        return starts;
    }

    private int[] TermsInOrder(int[] ends)
    {
        var terms = new List<int>();
        for (var term = 0; term < ends.Length; term++)
            if (ends[term] > (term == 0 ? 0 : ends[term - 1])) terms.Add(term);
        var sorted = terms.ToArray();
        var prefixes = Array.ConvertAll(sorted, term => _terms[term].Prefix);
        Array.Sort(prefixes, sorted);

        // Terms of the same first eight bytes are still in no order among themselves.
        for (var start = 0; start < sorted.Length;)
        {
            var end = start + 1;
            while (end < sorted.Length && prefixes[end] == prefixes[start]) end++;
            if (end - start > 1) sorted.AsSpan(start..end).Sort((x, y) => _terms[x].Bytes.AsSpan().SequenceCompareTo(_terms[y].Bytes));
            start = end;
        }

        return sorted;
    }

    private int Document(ulong occurrence)
    {
        var local = (int)(occurrence >> DocumentShift);
        return _batchStarts[local / BatchSize] + (local % BatchSize);
    }
}
