namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Documents of a segment that count no more, with what is to be taken off the segment's statistics for them, so that
/// scores are those of an index that never held them.
/// </summary>
internal sealed class Tombstones
{
    private readonly int[] _terms;
    private readonly Loss[] _losses;

    private Tombstones(DocumentSet documents, long[] lengths, int[] terms, Loss[] losses)
    {
        Documents = documents;
        LostLengths = lengths;
        _terms = terms;
        _losses = losses;
    }

    public DocumentSet Documents { get; }

    /// <summary>How many terms they have, by field.</summary>
    public long[] LostLengths { get; }

    /// <summary>Looks through a segment for the terms of some of its documents.</summary>
    public static Tombstones Of(Segment segment, params IEnumerable<int> documents)
    {
        var removed = new DocumentSet(segment.DocumentCount, documents);
        var lengths = new long[segment.Fields.Length];
        for (var field = 0; field < lengths.Length; field++)
            foreach (var document in removed.Documents) lengths[field] += segment.Lengths[field].Length(document);
        var terms = new List<int>();
        var losses = new List<Loss>();
        var postings = new PostingsReader(segment.Fields.Length);
        var walk = segment.WalkTerms();
        while (removed.Documents.Length > 0 && walk.MoveNext())
        {
            if (LossOf(segment, segment.Entry(walk.Value, out _), postings, removed) is not { Documents: > 0 } loss) continue;
            terms.Add(walk.Ordinal);
            losses.Add(loss);
        }

        return new Tombstones(removed, lengths, [.. terms], [.. losses]);
    }

    /// <summary>Takes the removed documents off a term's entry.</summary>
    public void Correct(int term, ref int documentFrequency, ref FieldCounts fieldFrequencies)
    {
        var place = _terms.AsSpan().BinarySearch(term);
        if (place < 0) return;
        ref readonly var loss = ref _losses[place];
        documentFrequency -= loss.Documents;
        for (var field = 0; field < LostLengths.Length; field++) fieldFrequencies[field] -= loss.Fields[field];
    }

    private static Loss LossOf(Segment segment, in TermEntry entry, PostingsReader postings, DocumentSet removed)
    {
        var loss = default(Loss);
        postings.Reset(segment, entry);
        var lastDocuments = postings.LastDocuments;
        for (var block = 0; block < postings.BlockCount; block++)
        {
            if (!removed.IntersectsWith(block == 0 ? 0 : lastDocuments[block - 1] + 1, lastDocuments[block])) continue;
            postings.Load(block);
            for (var i = 0; i < postings.Count; i++)
            {
                if (!removed.Contains((int)postings.Documents[i])) continue;
                loss.Documents++;
                for (var field = 0; field < segment.Fields.Length; field++)
                    if (postings.Frequency(field, i) > 0) loss.Fields[field]++;
            }
        }

        return loss;
    }

    private struct Loss
    {
        public int Documents;
        public FieldCounts Fields;
    }
}
