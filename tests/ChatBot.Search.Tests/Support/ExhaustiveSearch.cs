using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Support;

/// <summary>The plainest search there can be: every clause of every document, added up without rounding on the way.</summary>
internal static class ExhaustiveSearch
{
    public static ScoreDoc[] Search(SearchIndex index, Similarity similarity, Query query, int count)
    {
        var scorer = similarity.Bind(index);
        var sums = new double[index.DocumentCount];
        foreach (var clause in query.Clauses)
        {
            var matches = new ClauseMatches(index.DocumentCount, index.Fields.Length);
            ClauseMatcher.Match(index, clause, matches);
            var weight = scorer.Weigh(matches, clause.Boost);
            foreach (var document in matches.Documents) sums[document] += scorer.Score(weight, document, matches.Frequencies(document));
        }

        return [.. sums.Select((sum, document) => new ScoreDoc(document, (float)sum))
            .Where(found => found.Score > 0)
            .OrderByDescending(found => found.Score).ThenBy(found => found.Document)
            .Take(count)];
    }
}
