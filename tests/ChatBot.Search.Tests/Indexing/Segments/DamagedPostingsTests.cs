using System.Buffers.Binary;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Indexing.Segments;

/// <summary>Postings and texts are not checked on opening: damage there is noticed by whoever reads them.</summary>
public sealed class DamagedPostingsTests
{
    private static readonly Query[] Queries = [.. new[] { "data engineer", "machine learning lake", "naïve" }.Select(text => Query.Parse(text, EnglishAnalyzer.Instance))];

    [Fact]
    public void ASearchFindsSomethingOrSaysThatTheFileIsDamaged()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "whole", new RandomCorpus(5).Documents(400)).Dispose();
        var whole = File.ReadAllBytes(folder.File("whole"));
        var random = new Random(4);
        var said = 0;
        for (var i = 0; i < 400; i++)
        {
            var damaged = whole.ToArray();
            for (var bytes = 0; bytes < 4; bytes++) damaged[random.Next(whole.Length / 2)] = (byte)random.Next(256);
            File.WriteAllBytes(folder.File("damaged"), damaged);
            try
            {
                using var segment = Segment.Open(folder.File("damaged"));
                var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);
                foreach (var query in Queries)
                {
                    _ = searcher.Search(query, 10);
                    _ = searcher.DocumentFrequency(query.Clauses[0]);
                }
            }
            catch (SegmentFormatException)
            {
                said++;
            }
        }

        Assert.True(said > 0);
    }

    [Fact]
    public void AFaultThatIsNotTheFilesIsNotBlamedOnIt()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "whole", new RandomCorpus(5).Documents(10));
        var index = new IndexSnapshot(segment.Fields, [(segment, null)]);

        index.VerifyAfterFault();
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Key(10));
    }

    [Fact]
    public void ALengthThatIsDamagedTakesNoMemory()
    {
        byte[] block = [.. TextBlock.Compress(["one", "two"])];
        Span<byte> length = stackalloc byte[Varint.MaxLength];
        byte[] huge = [.. length[..Varint.Write(length, 2_000_000_000)], .. block[1..]];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<SegmentFormatException>(() => TextBlock.Read(huge, 0, 2));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4_000_000);
    }

    [Fact]
    public void TextsThatAreDamagedAreRefused()
    {
        var block = TextBlock.Compress(["one", "two", new string('x', 1_000_000)]);
        var random = new Random(4);
        for (var i = 0; i < 2_000; i++)
        {
            var damaged = block.ToArray();
            BinaryPrimitives.WriteUInt16LittleEndian(damaged.AsSpan(random.Next(damaged.Length - 1)), (ushort)random.Next(65_536));
            try
            {
                Assert.Equal(3, TextBlock.Read(damaged, 0, 3).Length);
            }
            catch (SegmentFormatException)
            {
                // That is how it refuses.
            }
        }

        Assert.Equal(1_000_000, TextBlock.Read(block, 2, 1)[0].Length);
    }
}
