namespace ChatBot.Search.Indexing;

/// <summary>A term's occurrences in one field of one document.</summary>
internal readonly record struct Posting(int Document, int Field, int Frequency, int PositionsStart)
{
    /// <summary>Sorts postings as they are stored, whichever term they belong to.</summary>
    public long Order => ((long)Document << 8) | (uint)Field;
}
