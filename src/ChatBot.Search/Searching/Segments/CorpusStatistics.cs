using System.Collections.Immutable;

namespace ChatBot.Search.Searching.Segments;

/// <summary>What all segments hold together, without the documents that were removed.</summary>
/// <param name="DocumentCount">How many documents.</param>
/// <param name="Fields">The names of their fields.</param>
/// <param name="AverageLengths">How many terms a document has in each field; 1 where it is empty throughout.</param>
internal sealed record CorpusStatistics(int DocumentCount, ImmutableArray<string> Fields, float[] AverageLengths)
{
    /// <param name="documentCount">How many documents there are.</param>
    /// <param name="fields">The names of their fields.</param>
    /// <param name="totalLength">How many terms all documents have in a field, by its number.</param>
    public static CorpusStatistics Of(int documentCount, ImmutableArray<string> fields, Func<int, long> totalLength)
    {
        var averages = new float[fields.Length];
        for (var field = 0; field < averages.Length; field++)
            averages[field] = totalLength(field) is > 0 and var total ? (float)(total / (double)documentCount) : 1f;
        return new CorpusStatistics(documentCount, fields, averages);
    }
}
