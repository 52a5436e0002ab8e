using System.Collections.Immutable;
using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>Finds the sections that a question's concepts point to.</summary>
internal sealed class SectionRetriever(ISectionIndex index)
{
    /// <summary>What the words of a phrase count for one by one, beside the phrase.</summary>
    private const float ComponentBoost = 0.3f;

    /// <summary>What a generic word counts for.</summary>
    private const float GenericBoost = 0.5f;

    /// <summary>The sections that fit best, at most <paramref name="count"/>.</summary>
    public ImmutableArray<ScoreDoc> Retrieve(Question question, int count)
    {
        var clauses = new List<(Clause, float)>(2 * question.Concepts.Length);
        foreach (var concept in question.Concepts)
        {
            clauses.Add((concept.Meaning.Clause, concept.IsGeneric ? GenericBoost : 1));
            foreach (var component in concept.Meaning.Components) clauses.Add((component, ComponentBoost));
        }

        // A question of function words alone ("to be or not to be") is still worth a search.
        if (clauses.Count == 0) clauses.AddRange(Query.Parse(question.Text, EnglishAnalyzer.Instance).Clauses.Select(clause => (clause, 1f)));
        return index.Search(clauses, count);
    }
}
