using System.Collections.Concurrent;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Documents of a segment that count no more, with what is to be taken off the segment's statistics for them, so that
/// scores are those of an index that never held them. What a term loses is counted when it is asked for, and remembered.
/// </summary>
internal sealed class Tombstones
{
    private readonly Segment _segment;
    private readonly ConcurrentDictionary<int, Loss> _losses = new();

    private Tombstones(Segment segment, DocumentSet documents, long[] lengths)
    {
        _segment = segment;
        Documents = documents;
        LostLengths = lengths;
    }

    public DocumentSet Documents { get; }

    /// <summary>How many terms they have, by field.</summary>
    public long[] LostLengths { get; }

    /// <summary>Takes some documents out of a segment.</summary>
    public static Tombstones Of(Segment segment, params IEnumerable<int> documents)
    {
        var removed = new DocumentSet(segment.DocumentCount, documents);
        var lengths = new long[segment.Fields.Length];
        for (var field = 0; field < lengths.Length; field++)
            foreach (var document in removed.Documents) lengths[field] += segment.Lengths[field].Length(document);
        return new Tombstones(segment, removed, lengths);
    }

    /// <summary>Takes the removed documents off what a term's entry says.</summary>
    /// <param name="term">The term's number.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="documentFrequency">How many documents hold it.</param>
    /// <param name="fieldFrequencies">How many documents hold it in each field.</param>
    public void Correct(int term, in TermEntry entry, ref int documentFrequency, ref FieldCounts fieldFrequencies)
    {
        if (!_losses.TryGetValue(term, out var loss)) loss = _losses[term] = LossOf(entry);
        documentFrequency -= loss.Documents;
        for (var field = 0; field < LostLengths.Length; field++) fieldFrequencies[field] -= loss.Fields[field];
    }

    private Loss LossOf(in TermEntry entry)
    {
        var loss = default(Loss);
        var removed = Documents.Documents;
        var postings = new PostingsReader(LostLengths.Length);
        postings.Reset(_segment, entry);
        for (var next = 0; next < removed.Length;)
        {
            var block = FirstAtLeast(postings.LastDocuments, removed[next]);
            if (block == postings.BlockCount) break;
            postings.Load(block);
            for (var last = postings.Documents[^1]; next < removed.Length && removed[next] <= last; next++)
            {
                var place = postings.Documents.BinarySearch((uint)removed[next]);
                if (place < 0) continue;
                loss.Documents++;
                for (var field = 0; field < LostLengths.Length; field++)
                    if (postings.Frequency(field, place) > 0) loss.Fields[field]++;
            }
        }

        return loss;
    }

    private static int FirstAtLeast(ReadOnlySpan<int> lastDocuments, int document)
    {
        var place = lastDocuments.BinarySearch(document);
        return place < 0 ? ~place : place;
    }

    private struct Loss
    {
        public int Documents;
        public FieldCounts Fields;
    }
}
