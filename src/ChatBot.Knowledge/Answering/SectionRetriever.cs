using System.Collections.Immutable;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>Finds the sections that a question's concepts point to.</summary>
internal sealed class SectionRetriever
{
    /// <summary>What the words of a phrase count for one by one, beside the phrase.</summary>
    private const float ComponentBoost = 0.3f;

    /// <summary>What a generic word counts for.</summary>
    private const float GenericBoost = 0.5f;

    private static readonly Bm25FSimilarity Similarity = new(
    [
        KeyValuePair.Create("heading", new FieldWeight(4, 0.3f)),
        KeyValuePair.Create("path", new FieldWeight(1.5f, 0.3f)),
        KeyValuePair.Create("title", new FieldWeight(1.5f, 0.3f)),
        KeyValuePair.Create("body", new FieldWeight(1, 0.75f)),
    ],
    k1: 2);

    public SectionRetriever(SearchIndex index) => Searcher = new IndexSearcher(index, Similarity);

    public IndexSearcher Searcher { get; }

    /// <summary>An empty index of the fields that sections have.</summary>
    public static IndexBuilder NewIndex() => new(EnglishAnalyzer.Instance, "heading", "path", "title", "body");

    /// <summary>The sections that fit best, at most <paramref name="count"/>.</summary>
    public ImmutableArray<ScoreDoc> Retrieve(Question question, int count)
    {
        // A question of function words alone ("to be or not to be") is still worth a search.
        if (question.Concepts.IsEmpty) return Searcher.Search(Query(question), count).ScoreDocs;
        var clauses = new List<(PreparedClause, float)>(2 * question.Concepts.Length);
        foreach (var concept in question.Concepts)
        {
            clauses.Add((concept.Meaning.Prepared, concept.IsGeneric ? GenericBoost : 1));
            foreach (var component in concept.Meaning.Components) clauses.Add((component, ComponentBoost));
        }

        return Searcher.SearchPrepared(clauses, count).ScoreDocs;
    }

    /// <summary>How a section's retrieval score comes about.</summary>
    public Explanation Explain(Question question, int section) => Searcher.Explain(Query(question), section);

    private static Query Query(Question question)
    {
        var clauses = ImmutableArray.CreateBuilder<Clause>();
        foreach (var concept in question.Concepts)
        {
            var clause = concept.Meaning.Clause;
            clauses.Add(concept.IsGeneric ? clause with { Boost = GenericBoost } : clause);
            if (clause.Alternatives[0].Terms is { Length: > 1 } phrase)
            {
                foreach (var term in phrase) clauses.Add(new Clause([new Alternative([term])], ComponentBoost));
            }
        }

        return clauses.Count > 0 ? new Query(clauses.DrainToImmutable()) : Search.Searching.Query.Parse(question.Text, EnglishAnalyzer.Instance);
    }
}
