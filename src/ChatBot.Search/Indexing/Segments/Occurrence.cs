namespace ChatBot.Search.Indexing.Segments;

/// <summary>Where in a document a term stands, in one number that sorts by field, then by position.</summary>
internal static class Occurrence
{
    public const int WordBits = 16;
    public const int PositionBits = 24;
    public const int MaxWords = 1 << WordBits;
    public const int MaxPositions = 1 << PositionBits;

    /// <param name="field">The field's number.</param>
    /// <param name="position">The term's place among the words of the field.</param>
    /// <param name="word">Which of the words that have this term.</param>
    public static ulong Of(int field, int position, int word) =>
        ((ulong)field << (WordBits + PositionBits)) | ((ulong)position << WordBits) | (uint)word;

    public static int Field(ulong occurrence) => (int)(occurrence >> (WordBits + PositionBits)) & (SearchIndex.MaxFields - 1);

    public static int Position(ulong occurrence) => (int)(occurrence >> WordBits) & (MaxPositions - 1);

    public static int Word(ulong occurrence) => (int)occurrence & (MaxWords - 1);
}
