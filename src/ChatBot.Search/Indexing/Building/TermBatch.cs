using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Some terms in a row with their postings as the sources have them, to be merged and encoded together. For one thread at a time.</summary>
internal sealed class TermBatch
{
    private const int MaxTerms = 256;
    private const int FullLength = 1 << 18;

    private readonly ByteSink _bytes = new(1 << 12);
    private readonly List<Term> _terms = [];
    private readonly List<Part> _parts = [];

    public bool IsEmpty => _terms.Count == 0;

    public bool IsFull => _terms.Count == MaxTerms || _bytes.Length >= FullLength;

    /// <summary>Whether it has taken more room than most do.</summary>
    public bool IsLarge => Math.Max(_bytes.Length, Encoded.Postings.Length) > 64 * FullLength;

    /// <summary>What <see cref="Encode"/> made of the terms.</summary>
    public EncodedTerms Encoded { get; } = new();

    /// <summary>Adds a term, greater than all before; what its sources have of it follows.</summary>
    public void Begin(ReadOnlySpan<byte> term, byte[][] words)
    {
        _terms.Add(new Term(_bytes.Length, term.Length, words, _parts.Count));
        _bytes.Write(term);
    }

    /// <summary>Adds what a source has of the term that was begun last.</summary>
    /// <param name="number">The source's number.</param>
    /// <param name="source">The source, at this term.</param>
    /// <param name="renumbering">The place of each of the source's words among the term's; none where that is its own.</param>
    public void Add(int number, TermSource source, int[]? renumbering)
    {
        var start = _bytes.Length;
        source.CopyPostings(_bytes);
        _parts.Add(new Part(number, start, _bytes.Length - start, renumbering));
    }

    /// <summary>Merges the postings of each term and encodes them.</summary>
    public void Encode(PostingMerger merger, PostingsWriter writer)
    {
        var bytes = _bytes.WrittenMemory;
        for (var i = 0; i < _terms.Count; i++)
        {
            var term = _terms[i];
            merger.Clear();
            var end = i + 1 < _terms.Count ? _terms[i + 1].FirstPart : _parts.Count;
            for (var part = term.FirstPart; part < end; part++) merger.Add(_parts[part].Source, bytes.Slice(_parts[part].Start, _parts[part].Length), _parts[part].Renumbering);
            writer.Begin(term.Words.Length);
            merger.MergeTo(writer);
            var entry = writer.End(Encoded.Postings);
            if (entry.DocumentFrequency > 0) Encoded.Add(bytes.Span.Slice(term.Start, term.Length), term.Words, entry, writer.WordFrequencies);
        }
    }

    public void Clear()
    {
        _bytes.Clear();
        _terms.Clear();
        _parts.Clear();
        Encoded.Clear();
    }

    private readonly record struct Term(int Start, int Length, byte[][] Words, int FirstPart);

    private readonly record struct Part(int Source, int Start, int Length, int[]? Renumbering);
}
