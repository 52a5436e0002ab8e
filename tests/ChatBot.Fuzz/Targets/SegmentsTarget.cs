using System.Buffers.Binary;
using ChatBot.Fuzz.Making;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Fuzz.Targets;

/// <summary>
/// A file of an index with something wrong in it: places and bytes to be put there, eight bytes each, or, after a 'w', the whole
/// file. What is wrong is noticed on opening or verifying; where it is not verified, searches may be wrong but do no harm.
/// </summary>
internal sealed class SegmentsTarget : IFuzzTarget
{
    private const int PatchLength = 8;

    private static readonly Bm25FSimilarity Ranking = new([KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]);
    private static readonly IndexSettings Settings = new(EnglishAnalyzer.Instance, ["title", "body"], Ranking) { Memory = 1 << 20, StoresTexts = true };

    private static readonly Query[] Questions = [.. new[] { "data engineer salary", "machine learning", "certified aws", "naïve data" }.Select(text => Query.Parse(text, EnglishAnalyzer.Instance))];

    private readonly TemporaryFolder _folder = new();
    private readonly byte[] _whole;

    public SegmentsTarget()
    {
        var chance = new Chance(1, Name, 0);
        var documents = Enumerable.Range(0, 300).Select(number => new SourceDocument($"{number}", [Prose.Sentence(chance, 6), Prose.Sentence(chance, 60)]));
        _ = new SegmentBuilder(Settings).Build(documents, _folder.File("whole"));
        _whole = File.ReadAllBytes(_folder.File("whole"));
    }

    public string Name => "segments";

    public string What => "damaged index files: opened, verified, and searched unverified";

    public (long Base, int PerByte) Memory => (16 << 20, 4096);

    public bool StaysOnThread => true;

    public byte[] Make(Chance chance)
    {
        if (chance.In100(5)) return [(byte)'w', .. Mutator.Mutate(_whole, chance)];
        var patches = new byte[1 + (PatchLength * (1 + chance.Skewed(6)))];
        patches[0] = (byte)'p';
        for (var at = 1; at < patches.Length; at += PatchLength)
        {
            // The table of contents, at the end, as often as all the rest.
            var place = chance.In100(30) ? _whole.Length - 1 - chance.Below(Math.Min(400, _whole.Length)) : chance.Below(_whole.Length);
            BinaryPrimitives.WriteInt32LittleEndian(patches.AsSpan(at), place);
            BinaryPrimitives.WriteInt32LittleEndian(patches.AsSpan(at + sizeof(int)), chance.In100(50) ? 1 << chance.Below(8) : (int)chance.Next());
        }

        return patches;
    }

    public void Take(byte[] input)
    {
        var bytes = Damaged(input);
        if (bytes.AsSpan().SequenceEqual(_whole)) return;
        var path = _folder.File("damaged");
        File.WriteAllBytes(path, bytes);
        Segment segment;
        try
        {
            segment = Segment.Open(path);
        }
        catch (SegmentFormatException)
        {
            return;
        }

        using (segment)
        {
            var isNoticed = false;
            try
            {
                segment.Verify();
            }
            catch (SegmentFormatException)
            {
                isNoticed = true;
            }

            BrokenException.Unless(isNoticed, "Verifying notices what opening does not.");
            Use(segment);
        }
    }

    public void Dispose() => _folder.Dispose();

    private static void Use(Segment segment)
    {
        var index = new IndexSnapshot(segment.Fields, [(segment, null)]);
        var searcher = new SnapshotSearcher(index, Ranking);
        foreach (var question in Questions)
        {
            Try(() => _ = searcher.Search(question, 10));
            Try(() => _ = searcher.DocumentFrequency(question.Clauses[0]));
        }

        for (var document = 0; document < segment.DocumentCount; document += 17) Try(() => _ = index.Key(document));
        for (var document = 0; document < segment.DocumentCount; document += 33) Try(() => _ = index.Texts(document));
        Try(() => _ = segment.Keys.Find("17", _ => true));
    }

    private static void Try(Action use)
    {
        try
        {
            use();
        }
        catch (SegmentFormatException)
        {
            // That is how it refuses.
        }
    }

    private byte[] Damaged(byte[] input)
    {
        if (input.Length == 0) return [];
        if (input[0] == (byte)'w') return input[1..];
        byte[] bytes = [.. _whole];
        for (var at = 1; at + PatchLength <= input.Length; at += PatchLength)
        {
            var place = (int)(BinaryPrimitives.ReadUInt32LittleEndian(input.AsSpan(at)) % (uint)bytes.Length);
            bytes[place] ^= input[at + sizeof(int)];
        }

        return bytes;
    }
}
