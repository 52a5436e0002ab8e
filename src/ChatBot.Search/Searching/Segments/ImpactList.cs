namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// A clause's documents in a segment with their scores computed: its impacts (Anh and Moffat, "Pruned query evaluation using
/// pre-computed impacts", 2006). A posting is a number of 32 bits: the document's place in its window, and the rank of its
/// score among all different ones.
/// </summary>
/// <param name="Postings">The postings, in the order of documents.</param>
/// <param name="Starts">Where those of each window of <see cref="ScoreWindow.MaxSize"/> documents begin, and the end of all.</param>
/// <param name="Scores">The different scores, the greatest first; each is a float.</param>
/// <param name="BestRanks">The best rank in each window; one more than there are where a window has no document.</param>
internal sealed record ImpactList(uint[] Postings, int[] Starts, double[] Scores, ushort[] BestRanks)
{
    /// <summary>How many bits of a posting are the score's rank.</summary>
    public const int RankBits = 16;

    /// <summary>How many different scores there can be.</summary>
    public const int MostScores = ushort.MaxValue;

    // Of the objects themselves.
    private const int Overhead = 160;

    /// <summary>How much memory it takes.</summary>
    public long Bytes => Overhead + ((long)Postings.Length * sizeof(uint)) + ((long)Starts.Length * sizeof(int))
        + ((long)Scores.Length * sizeof(double)) + ((long)BestRanks.Length * sizeof(ushort));

    /// <summary>A document's place in its window of <see cref="ScoreWindow.MaxSize"/>.</summary>
    public static int Place(uint posting) => (int)(posting >> RankBits);

    /// <summary>The rank of a document's score.</summary>
    public static int Rank(uint posting) => (ushort)posting;

    /// <summary>The posting of a document, by its place in its window and the rank of its score; with rank 0, none of the document is less.</summary>
    public static uint Posting(int place, int rank) => ((uint)place << RankBits) | (uint)rank;
}
