using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class RarePostingsTests
{
    private const int DocumentCount = 100_000;
    private const int WordBits = 2;

    [Fact]
    public void WhatIsWrittenIsReadWhereverTheDocumentsAndPositionsAre()
    {
        var random = new Random(1);
        for (var i = 0; i < 500; i++)
        {
            var postings = new Some(random, random.Next(1, RarePostings.Limit), random.Next(1, 4));
            var coding = Coding(postings.Frequencies.Length);
            var sink = new ByteSink();
            coding.Write(sink, postings.Documents, postings.Frequencies, postings.IsInLastFieldOnly, postings.Codes, WordBits);
            ReadOnlySpan<byte> source = [.. sink.Written, .. new byte[BitReader.Slack]];
            var documents = new uint[postings.Documents.Length];
            var frequencies = postings.Frequencies.Select(_ => new uint[RarePostings.Limit]).ToArray();
            var occurrences = new ulong[1];
            var ends = new int[documents.Length];

            Assert.True(coding.TryRead(source, postings.IsInLastFieldOnly, documents, frequencies, out var end));
            coding.ReadOccurrences(source, end, frequencies, WordBits, ref occurrences, ends);

            Assert.Equal(postings.Documents, documents);
            Assert.Equal(postings.Frequencies, frequencies.Select(inField => inField[..documents.Length]));
            Assert.Equal(postings.Occurrences, occurrences[..ends[^1]]);
            if (postings.IsInLastFieldOnly) continue;
            var counts = coding.CountFields(source, documents.Length);
            for (var field = 0; field < frequencies.Length; field++) Assert.Equal(frequencies[field].Count(frequency => frequency > 0), counts[field]);
        }
    }

    [Fact]
    public void OnePostingTakesFourBytes()
    {
        var sink = new ByteSink();

        Coding(2).Write(sink, [70_000], [[0], [1]], isInLastFieldOnly: true, [40UL << WordBits], WordBits);

        Assert.Equal(4, sink.Length);
    }

    [Fact]
    public void DamageIsNoticedOrGivesOtherPostings()
    {
        var random = new Random(2);
        var bytes = new byte[40];
        var frequencies = new[] { new uint[RarePostings.Limit], new uint[RarePostings.Limit] };
        var refused = 0;
        for (var i = 0; i < 10_000; i++)
        {
            random.NextBytes(bytes);
            var source = bytes.AsSpan(0, random.Next(BitReader.Slack, bytes.Length));
            var documents = new uint[random.Next(1, RarePostings.Limit)];
            var occurrences = new ulong[1];
            if (Coding(2).TryRead(source, false, documents, frequencies, out var end))
                Coding(2).ReadOccurrences(source, end, frequencies, WordBits, ref occurrences, new int[documents.Length]);
            else
                refused++;
            Assert.True(occurrences.Length < 1000);
        }

        Assert.True(refused > 0);
    }

    private static RarePostings Coding(int fieldCount) => new(DocumentCount, Enumerable.Range(0, fieldCount).Select(field => 1f + (50 * field)).ToArray());

    private sealed class Some
    {
        public Some(Random random, int count, int fieldCount)
        {
            Documents = [.. Enumerable.Range(0, 2 * count).Select(_ => (uint)random.Next(DocumentCount)).Distinct().Take(count).Order()];
            Frequencies = [.. Enumerable.Range(0, fieldCount).Select(_ => new uint[Documents.Length])];
            for (var i = 0; i < Documents.Length; i++)
            {
                Frequencies[^1][i] = 1;
                if (random.Next(3) == 0) Frequencies[random.Next(fieldCount)][i] = (uint)random.Next(1, 20);
                if (fieldCount > 1 && Frequencies[0][i] > 0 && random.Next(2) == 0) Frequencies[^1][i] = 0;
                for (var field = 0; field < fieldCount; field++) AddOccurrences(random, field, Frequencies[field][i]);
            }
        }

        public uint[] Documents { get; }

        public uint[][] Frequencies { get; }

        public bool IsInLastFieldOnly => Frequencies[..^1].All(frequencies => frequencies.All(frequency => frequency == 0));

        public ulong[] Codes => [.. _codes];

        public List<ulong> Occurrences { get; } = [];

        private readonly List<ulong> _codes = [];

        private void AddOccurrences(Random random, int field, uint frequency)
        {
            var position = 0;
            for (var left = frequency; left > 0; left--)
            {
                var distance = random.Next(random.Next(10) == 0 ? 100_000 : 30);
                var word = random.Next(1 << WordBits);
                position += distance;
                _codes.Add(((ulong)distance << WordBits) | (uint)word);
                Occurrences.Add(Occurrence.Of(field, position, word));
            }
        }
    }
}
