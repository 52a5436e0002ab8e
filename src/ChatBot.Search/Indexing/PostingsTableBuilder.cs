using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing;

/// <summary>
/// Collects a <see cref="PostingsTable"/> as the documents come, in a few flat lists that hold no references: whatever has
/// been collected, a garbage collector that runs meanwhile has nothing to look through.
/// </summary>
internal sealed class PostingsTableBuilder(bool withPositions)
{
    private readonly Dictionary<string, int> _ids = [];
    private readonly List<string> _names = [];
    private readonly List<Term> _terms = [];

    /// <summary>Of all terms, in the order of their first occurrences.</summary>
    private readonly List<Entry> _entries = [];

    /// <summary>In the order that they came; none where no positions are wanted.</summary>
    private readonly List<Occurrence> _occurrences = [];

    /// <summary>Notes an occurrence; documents, their fields and the positions in them come in rising order.</summary>
    public void Add(string term, int document, int field, int position)
    {
        var id = NumberOf(term);
        ref var known = ref CollectionsMarshal.AsSpan(_terms)[id];
        if (known.Entries == 0 || !CollectionsMarshal.AsSpan(_entries)[known.LastEntry].IsOf(document, field))
        {
            if (known.Entries == 0 || _entries[known.LastEntry].Document != document) known.Documents++;
            known.Entries++;
            known.LastEntry = _entries.Count;
            _entries.Add(new Entry { Term = id, Document = document, Field = field });
        }

        CollectionsMarshal.AsSpan(_entries)[known.LastEntry].Frequency++;
        if (withPositions) _occurrences.Add(new Occurrence(known.LastEntry, position));
    }

    public PostingsTable Build()
    {
        var starts = new int[_terms.Count + 1];
        for (var id = 0; id < _terms.Count; id++) starts[id + 1] = starts[id] + _terms[id].Entries;
        var (postings, places) = Sorted(starts);
        return new PostingsTable(
            new Dictionary<string, int>(_ids), [.. _names], starts, postings, Positions(postings, places), [.. _terms.Select(term => term.Documents)]);
    }

    private int NumberOf(string term)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, term, out var isKnown);
        if (isKnown) return id;
        id = _names.Count;
        _names.Add(term);
        _terms.Add(default);
        return id;
    }

    /// <summary>All postings by term, those of a term as they came, and the place of each entry's among them.</summary>
    private (Posting[] Postings, int[] Places) Sorted(int[] starts)
    {
        var postings = new Posting[_entries.Count];
        var places = new int[_entries.Count];
        var next = starts.AsSpan().ToArray();
        for (var i = 0; i < places.Length; i++)
        {
            var entry = _entries[i];
            places[i] = next[entry.Term]++;
            postings[places[i]] = new Posting(entry.Document, entry.Field, entry.Frequency, PositionsStart: 0);
        }

        return (postings, places);
    }

    /// <summary>The positions of each posting, one after the other, in the order of the postings, which are told where theirs begin.</summary>
    private int[] Positions(Posting[] postings, int[] places)
    {
        var positions = new int[_occurrences.Count];
        if (positions.Length == 0) return positions;
        var next = new int[postings.Length];
        var start = 0;
        for (var i = 0; i < postings.Length; i++)
        {
            postings[i] = postings[i] with { PositionsStart = start };
            next[i] = start;
            start += postings[i].Frequency;
        }

        foreach (var occurrence in _occurrences) positions[next[places[occurrence.Entry]]++] = occurrence.Position;
        return positions;
    }

    private struct Term
    {
        public int Entries;
        public int LastEntry;
        public int Documents;
    }

    /// <summary>A posting that may still grow.</summary>
    private struct Entry
    {
        public int Term;
        public int Document;
        public int Field;
        public int Frequency;

        public readonly bool IsOf(int document, int field) => Document == document && Field == field;
    }

    private readonly record struct Occurrence(int Entry, int Position);
}
