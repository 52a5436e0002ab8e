using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Makes one segment of several, without the documents that were removed.</summary>
internal static class SegmentMerge
{
    /// <summary>Merges segments into a file.</summary>
    /// <returns>The merged segment and, for each old one, the new number of each of its documents, −1 for those left out.</returns>
    public static (Segment Segment, int[][] Numbers) Run(
        IReadOnlyList<(Segment Segment, Tombstones? Removed)> parts, string path, IndexSettings settings, CancellationToken cancellation)
    {
        var numbers = new int[parts.Count][];
        var next = 0;
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Renumber(parts[i].Segment, parts[i].Removed, ref next);
        using (var writer = new SegmentWriter(path))
        {
            if (parts.All(part => part.Segment.Texts.Any)) CopyTexts(parts, numbers, writer.Texts, cancellation);
            var lengths = settings.Fields.Select((_, field) => Lengths(parts, numbers, field, next)).ToArray();
            var statistics = CorpusStatistics.Of(next, settings.Fields, field => lengths[field].Total);
            writer.BeginTerms(settings.Ranking.Profile(statistics), lengths);
            new TermMerger([.. parts.Select((part, i) => new SegmentTermSource(part.Segment, numbers[i]))], writer, settings.Workers).Run(progress: null, cancellation);
            writer.Commit(next, settings.Fields, Keys(parts, numbers));
        }

        return (Segment.Open(path), numbers);
    }

    private static int[] Renumber(Segment segment, Tombstones? removed, ref int next)
    {
        var numbers = new int[segment.DocumentCount];
        for (var document = 0; document < numbers.Length; document++)
            numbers[document] = removed is not null && removed.Documents.Contains(document) ? -1 : next++;
        return numbers;
    }

    private static IEnumerable<(Segment Segment, int Document)> Live(IReadOnlyList<(Segment Segment, Tombstones? Removed)> parts, int[][] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            for (var document = 0; document < numbers[i].Length; document++)
                if (numbers[i][document] >= 0) yield return (parts[i].Segment, document);
        }
    }

    private static void CopyTexts(IReadOnlyList<(Segment Segment, Tombstones? Removed)> parts, int[][] numbers, TextsWriter texts, CancellationToken cancellation)
    {
        foreach (var block in Live(parts, numbers).Chunk(TextBlock.DocumentCount))
        {
            cancellation.ThrowIfCancellationRequested();
            texts.Add(TextBlock.Compress(block.SelectMany(live => live.Segment.Texts.Read(live.Document))));
        }
    }

    private static LengthColumn Lengths(IReadOnlyList<(Segment Segment, Tombstones? Removed)> parts, int[][] numbers, int field, int count)
    {
        var lengths = new int[count];
        foreach (var (number, (segment, document)) in Live(parts, numbers).Index()) lengths[number] = segment.Lengths[field].Length(document);
        return new LengthColumn(lengths);
    }

    private static KeysWriter Keys(IReadOnlyList<(Segment Segment, Tombstones? Removed)> parts, int[][] numbers)
    {
        var keys = new KeysWriter();
        foreach (var (segment, document) in Live(parts, numbers)) keys.Add(segment.Keys.Key(document));
        return keys;
    }
}
