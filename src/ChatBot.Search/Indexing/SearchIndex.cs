using System.Collections.Immutable;

namespace ChatBot.Search.Indexing;

/// <summary>
/// Documents made searchable. An index never changes once built: any number of threads may read it, without locks;
/// a newer one takes its place by one assignment.
/// </summary>
public sealed class SearchIndex
{
    internal const int MaxFields = 16;

    internal SearchIndex(
        int documentCount,
        ImmutableArray<string> fields,
        ImmutableArray<FieldLengths> lengths,
        PostingsTable terms,
        PostingsTable words)
    {
        DocumentCount = documentCount;
        Fields = fields;
        Lengths = lengths;
        Terms = terms;
        Words = words;
    }

    /// <summary>How many documents it holds; they are numbered from 0.</summary>
    public int DocumentCount { get; }

    /// <summary>The names of the fields that each document has.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>How many different terms the documents hold.</summary>
    public int TermCount => Terms.Count;

    internal ImmutableArray<FieldLengths> Lengths { get; }

    /// <summary>By <see cref="Analysis.Token.Term"/>.</summary>
    internal PostingsTable Terms { get; }

    /// <summary>By <see cref="Analysis.Token.Word"/>.</summary>
    internal PostingsTable Words { get; }

    /// <summary>The number of a term, from 0 and below <see cref="TermCount"/>, or −1 where no document holds it.</summary>
    public int FindTerm(ReadOnlySpan<char> term) => Terms.Find(term);

    /// <summary>Whether any document holds the word in just this form, lower-cased but not stemmed.</summary>
    public bool HoldsWord(ReadOnlySpan<char> word) => Words.Find(word) >= 0;

    /// <summary>The words of all documents before stemming, each with the number of documents that hold it.</summary>
    public IEnumerable<KeyValuePair<string, int>> Vocabulary()
    {
        for (var id = 0; id < Words.Count; id++)
            yield return KeyValuePair.Create(Words.Term(id), Words.DocumentFrequency(id));
    }
}
