using System.Collections.Immutable;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Searching;

/// <summary>How documents are scored: <see cref="Bm25Similarity"/> as Lucene does it, <see cref="Bm25FSimilarity"/> for better ranking.</summary>
public abstract class Similarity
{
    private protected Similarity()
    {
    }

    /// <summary>Prepares what does not depend on the query.</summary>
    internal abstract IndexScorer Bind(SearchIndex index);

    /// <summary>Prepares what depends neither on the query nor on the segment.</summary>
    internal abstract CorpusScorer Bind(CorpusStatistics corpus);

    /// <summary>Lucene 4.8's <c>BM25Similarity.Idf</c>: ln(1 + (N − df + 0.5) / (df + 0.5)).</summary>
    internal static float InverseDocumentFrequency(int documentCount, int documentFrequency) =>
        (float)Math.Log(1 + ((documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5)));

    /// <summary>The settings of each of an index's <paramref name="fields"/>, in its order; <paramref name="missing"/> for those not named.</summary>
    private protected static T[] ByField<T>(ImmutableArray<string> fields, IEnumerable<KeyValuePair<string, T>> settings, T missing)
    {
        var byField = new T[fields.Length];
        for (var number = 0; number < byField.Length; number++) byField[number] = missing;
        foreach (var (field, setting) in settings)
        {
            var number = fields.IndexOf(field);
            if (number < 0) throw new ArgumentException($"The index has no field '{field}'; it has {string.Join(", ", fields)}.", nameof(settings));
            byField[number] = setting;
        }

        return byField;
    }
}
