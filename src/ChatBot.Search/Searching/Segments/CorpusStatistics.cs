using System.Collections.Immutable;

namespace ChatBot.Search.Searching.Segments;

/// <summary>What all segments hold together, without the documents that were removed.</summary>
/// <param name="DocumentCount">How many documents.</param>
/// <param name="Fields">The names of their fields.</param>
/// <param name="AverageLengths">How many terms a document has in each field; 1 where it is empty throughout.</param>
internal sealed record CorpusStatistics(int DocumentCount, ImmutableArray<string> Fields, ImmutableArray<float> AverageLengths)
{
    public static CorpusStatistics Of(int documentCount, ImmutableArray<string> fields, IEnumerable<long> totalLengths) =>
        new(documentCount, fields, [.. totalLengths.Select(total => total > 0 ? (float)(total / (double)documentCount) : 1f)]);
}
