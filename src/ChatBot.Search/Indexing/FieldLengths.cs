namespace ChatBot.Search.Indexing;

/// <summary>How many terms each document has in a field: exactly, and as Lucene's one-byte norm.</summary>
internal sealed record FieldLengths(int[] Exact, byte[] Norms, long Total)
{
    /// <summary>Terms a document; 1 where the field is empty throughout, as in Lucene's <c>avgFieldLength</c>.</summary>
    public float Average => Total > 0 ? (float)(Total / (double)Exact.Length) : 1f;
}
