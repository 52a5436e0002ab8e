using System.Text;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class SegmentTests
{
    private static readonly (string Title, string Body)[] Documents = new RandomCorpus(5).Documents(2000);

    [Fact]
    public void EveryTermAndWordIsFoundWithTheDocumentsThatHoldIt()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Documents);
        var index = Some.Index(Documents);

        Assert.Equal(index.TermCount, segment.TermCount);
        for (var id = 0; id < index.Terms.Count; id++)
        {
            Assert.True(segment.FindTerm(index.Terms.Term(id), out var entry) >= 0);
            Assert.Equal(index.Terms.DocumentFrequency(id), entry.DocumentFrequency);
        }

        foreach (var (word, documentFrequency) in index.Vocabulary())
        {
            Assert.True(segment.TryFindWord(word, out var entry));
            Assert.Equal(documentFrequency, entry.DocumentFrequency);
        }

        Assert.Equal(-1, segment.FindTerm("", out _));
        Assert.Equal(-1, segment.FindTerm("zzzz", out _));
        Assert.Equal(-1, segment.FindTerm("wordaaa", out _));
        Assert.False(segment.TryFindWord("engin", out _));
    }

    [Fact]
    public void TermsAreWalkedInOrder()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Documents);
        var terms = new List<string>();

        for (var walk = segment.WalkTerms(); walk.MoveNext();) terms.Add(Encoding.UTF8.GetString(walk.Key));

        Assert.Equal(terms.Order(StringComparer.Ordinal), terms);
        Assert.Equal(segment.TermCount, terms.Count);
    }

    [Fact]
    public void LongKeysAreFound()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(1);
        var keys = Enumerable.Range(0, 1000).Select(i => $"{new string('a', random.Next(40))}{i}{new string('é', random.Next(200))}").ToArray();
        _ = new SegmentBuilder(Segmented.Settings).Build(keys.Select(key => new SourceDocument(key, ["", "text"])), folder.File("segment"));
        using var segment = Segment.Open(folder.File("segment"));

        Assert.Equal(keys, Enumerable.Range(0, keys.Length).Select(segment.Keys.Key));
        Assert.Equal(Enumerable.Range(0, keys.Length), keys.Select(key => segment.Keys.Find(key, _ => true)));
    }

    [Fact]
    public void KeysAndTextsAreGivenBack()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Documents, Segmented.Settings with { StoresTexts = true });

        Assert.All(Enumerable.Range(0, 100).Select(i => i * 20), document =>
        {
            Assert.Equal($"{document}", segment.Keys.Key(document));
            Assert.Equal(document, segment.Keys.Find($"{document}", _ => true));
            Assert.Equal([Documents[document].Title, Documents[document].Body], segment.Texts.Read(document));
        });
        Assert.Equal(-1, segment.Keys.Find("none", _ => true));
        Assert.Equal(-1, segment.Keys.Find("7", document => document != 7));
    }

    [Fact]
    public void AForeignFileIsRefused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("notes.txt"), new string('x', 1000));
        File.WriteAllText(folder.File("empty"), "");

        Assert.Contains("is not an index file of ours", Assert.Throws<SegmentFormatException>(() => Segment.Open(folder.File("notes.txt"))).Message);
        Assert.Contains("is empty", Assert.Throws<SegmentFormatException>(() => Segment.Open(folder.File("empty"))).Message);
    }

    [Fact]
    public void AFileThatBreaksOffIsRefused()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "whole", Documents).Dispose();
        var whole = File.ReadAllBytes(folder.File("whole"));
        foreach (var length in (ReadOnlySpan<int>)[20, whole.Length / 2, whole.Length - 1])
        {
            File.WriteAllBytes(folder.File("part"), whole[..length]);

            Assert.Throws<SegmentFormatException>(() => Segment.Open(folder.File("part")));
        }
    }

    [Fact]
    public void AChangedByteIsNoticedWhereverItIs()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "whole", Documents, Segmented.Settings with { StoresTexts = true }).Dispose();
        var whole = File.ReadAllBytes(folder.File("whole"));
        var random = new Random(4);
        for (var i = 0; i < 200; i++)
        {
            var damaged = whole.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            File.WriteAllBytes(folder.File("damaged"), damaged);

            Assert.Throws<SegmentFormatException>(() =>
            {
                using var segment = Segment.Open(folder.File("damaged"));
                segment.Verify();
            });
        }
    }

    [Fact]
    public void AnotherVersionIsRefused()
    {
        using var folder = new TemporaryFolder();
        Segmented.Build(folder, "now", Documents[..3]).Dispose();
        var bytes = File.ReadAllBytes(folder.File("now"));
        var footer = bytes.Length - 16 - BitConverter.ToInt32(bytes, bytes.Length - 16);
        bytes[footer]++;
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.Length - 12), Checksum.Of(bytes.AsSpan(footer..^16)));
        File.WriteAllBytes(folder.File("later"), bytes);

        Assert.Contains("version 4", Assert.Throws<SegmentFormatException>(() => Segment.Open(folder.File("later"))).Message);
    }

    [Fact]
    public void PositionsAreThoseOfTheAnalyzer()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "segment", Documents);
        var postings = new PostingsReader(2);
        var ends = new int[BitPacking.BlockSize];
        var occurrences = new ulong[4];
        segment.FindTerm("engin", out var entry);
        postings.Reset(segment, entry);
        for (var block = 0; block < postings.BlockCount; block++)
        {
            postings.Load(block);
            postings.ReadOccurrences(ref occurrences, ends);
            for (var i = 0; i < postings.Count; i++)
            {
                var (title, body) = Documents[postings.Documents[i]];
                var expected = Positions(title, 0).Concat(Positions(body, 1));
                Assert.Equal(expected, occurrences[(i == 0 ? 0 : ends[i - 1])..ends[i]].Select(o => (Occurrence.Field(o), Occurrence.Position(o))));
            }
        }
    }

    private static IEnumerable<(int Field, int Position)> Positions(string text, int field) =>
        EnglishAnalyzer.Instance.Analyze(text).Where(token => token.Term == "engin").Select(token => (field, token.Position));
}
