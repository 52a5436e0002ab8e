namespace ChatBot.Search.Searching.Segments;

/// <summary>What is kept of a clause in all segments of a snapshot.</summary>
/// <param name="DocumentFrequency">How many documents hold it.</param>
/// <param name="Lists">Its documents in each segment, or null where none there holds it.</param>
internal sealed record KeptClause(int DocumentFrequency, ImpactList?[] Lists)
{
    // Of the objects themselves, the clause's terms among them.
    private const int Overhead = 400;

    /// <summary>How much memory it takes.</summary>
    public long Bytes { get; } = Overhead + Lists.Sum(list => list?.Bytes ?? sizeof(long));
}
