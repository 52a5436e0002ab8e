using System.Numerics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// The postings of terms that few documents hold, for which whole blocks with their headers would be too long: first
/// the frequencies, then the gaps between documents, then the positions, all in as many bits as each needs. How large
/// they mostly are follows from how many documents the segment has and how long they are.
/// </summary>
/// <param name="documentCount">How many documents the segment has.</param>
/// <param name="averageLengths">How many terms a document has in each field.</param>
internal sealed class RarePostings(int documentCount, params float[] averageLengths)
{
    /// <summary>So many documents are too many.</summary>
    public const int Limit = 32;

    // A third more, for the words that are left out.
    private readonly uint[] _lengths = Array.ConvertAll(averageLengths, length => (uint)Math.Clamp(length * 4 / 3, 1, Occurrence.MaxPositions));

    /// <summary>Writes postings.</summary>
    /// <param name="sink">Written to.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="frequencies">For each field, how often each document has the term there.</param>
    /// <param name="isInLastFieldOnly">Whether no document has it in another field.</param>
    /// <param name="codes">For each occurrence, its distance from the one before in the same field, above the word's number.</param>
    /// <param name="wordBits">How many bits of a code are the word's number.</param>
    public void Write(
        ByteSink sink, ReadOnlySpan<uint> documents, ReadOnlySpan<uint[]> frequencies, bool isInLastFieldOnly, ReadOnlySpan<ulong> codes, int wordBits)
    {
        var bits = new BitWriter(sink);
        for (var i = 0; i < documents.Length; i++) WriteFrequencies(ref bits, frequencies, i, isInLastFieldOnly);
        var gapBits = GapBits(documents.Length);
        var previous = uint.MaxValue;
        foreach (var document in documents)
        {
            bits.WriteRice(document - previous - 1, gapBits);
            previous = document;
        }

        var next = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            for (var field = 0; field < frequencies.Length; field++)
            {
                var frequency = frequencies[field][i];
                var positionBits = PositionBits(field, frequency);
                for (var end = next + (int)frequency; next < end; next++)
                {
                    bits.WriteRice((uint)(codes[next] >> wordBits), positionBits);
                    bits.Write((uint)codes[next] & ((1U << wordBits) - 1), wordBits);
                }
            }
        }

        bits.End();
    }

    /// <summary>Reads documents and frequencies; false where they make no sense.</summary>
    /// <param name="source">What was written, and <see cref="BitReader.Slack"/>.</param>
    /// <param name="isInLastFieldOnly">As it was written.</param>
    /// <param name="documents">Set to the documents, as many as it has room for.</param>
    /// <param name="frequencies">For each field, set to how often each document has the term there.</param>
    /// <param name="end">Set to how many bits were read.</param>
    public bool TryRead(ReadOnlySpan<byte> source, bool isInLastFieldOnly, Span<uint> documents, ReadOnlySpan<uint[]> frequencies, out int end)
    {
        var bits = new BitReader(source, source.Length - BitReader.Slack);
        var occurrences = 0L;
        var inLast = frequencies[^1].AsSpan(0, documents.Length);
        foreach (var others in frequencies[..^1]) others.AsSpan(0, documents.Length).Clear();
        for (var i = 0; i < inLast.Length; i++)
        {
            if (!isInLastFieldOnly && bits.Read(1) != 0)
            {
                foreach (var inField in frequencies) occurrences += inField[i] = bits.ReadGamma() - 1;
                continue;
            }

            occurrences += inLast[i] = bits.ReadGamma();
        }

        var gapBits = GapBits(documents.Length);
        var last = ulong.MaxValue;
        foreach (ref var document in documents) document = (uint)(last += 1UL + bits.ReadRice(gapBits));
        end = bits.Position;
        return last < (ulong)documentCount && occurrences <= bits.Left;
    }

    /// <summary>Counts the documents that hold the term in each field, where it is not in the last one only.</summary>
    /// <param name="source">What was written, and <see cref="BitReader.Slack"/>.</param>
    /// <param name="count">How many documents hold it.</param>
    public FieldCounts CountFields(ReadOnlySpan<byte> source, int count)
    {
        var counts = default(FieldCounts);
        var bits = new BitReader(source, source.Length - BitReader.Slack);
        for (var i = 0; i < count; i++)
        {
            if (bits.Read(1) == 0)
            {
                _ = bits.ReadGamma();
                counts[_lengths.Length - 1]++;
                continue;
            }

            for (var field = 0; field < _lengths.Length; field++)
                if (bits.ReadGamma() > 1) counts[field]++;
        }

        return counts;
    }

    /// <summary>Reads where the term stands in the documents that <see cref="TryRead"/> read.</summary>
    /// <param name="source">What was written, and <see cref="BitReader.Slack"/>.</param>
    /// <param name="start">Where <see cref="TryRead"/> ended.</param>
    /// <param name="frequencies">For each field, how often each document has the term there.</param>
    /// <param name="wordBits">As it was written.</param>
    /// <param name="occurrences">Set to the occurrences of all documents, one after the other.</param>
    /// <param name="ends">Set to where those of each document end, as many as it has room for.</param>
    public void ReadOccurrences(
        ReadOnlySpan<byte> source, int start, ReadOnlySpan<uint[]> frequencies, int wordBits, ref ulong[] occurrences, Span<int> ends)
    {
        var bits = new BitReader(source, source.Length - BitReader.Slack, start);
        var next = 0;
        for (var i = 0; i < ends.Length; i++)
        {
            for (var field = 0; field < frequencies.Length; field++)
            {
                var frequency = frequencies[field][i];
                var positionBits = PositionBits(field, frequency);
                var position = 0;
                if (occurrences.Length - next < frequency) Array.Resize(ref occurrences, Math.Max(2 * occurrences.Length, next + (int)frequency));
                for (var end = next + (int)frequency; next < end; next++)
                {
                    position += (int)bits.ReadRice(positionBits);
                    occurrences[next] = Occurrence.Of(field, position & (Occurrence.MaxPositions - 1), (int)bits.Read(wordBits));
                }
            }

            ends[i] = next;
        }
    }

    private static void WriteFrequencies(ref BitWriter bits, ReadOnlySpan<uint[]> frequencies, int index, bool isInLastFieldOnly)
    {
        var inOthers = false;
        foreach (var inField in frequencies[..^1]) inOthers |= inField[index] > 0;
        if (!isInLastFieldOnly) bits.Write(inOthers ? 1U : 0, 1);
        if (!inOthers)
        {
            bits.WriteGamma(frequencies[^1][index]);
            return;
        }

        foreach (var inField in frequencies) bits.WriteGamma(inField[index] + 1);
    }

    private int GapBits(int count) => BitOperations.Log2((uint)Math.Max(1, documentCount * 11L / 16 / count));

    private int PositionBits(int field, uint frequency) => BitOperations.Log2(Math.Max(1, _lengths[field] / (frequency + 1)));
}
