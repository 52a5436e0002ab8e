using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class PatchedPackingTests
{
    [Fact]
    public void WhatIsWrittenIsReadWhateverTheShareOfLargeNumbers()
    {
        var random = new Random(1);
        for (var count = 1; count <= BitPacking.BlockSize; count++)
        {
            foreach (var (width, share) in ((int, double)[])[(0, 0), (1, 0.05), (3, 0.1), (3, 0.6), (7, 0.02), (32, 0)])
            {
                var values = Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1L << (random.NextDouble() < share ? 32 : width))).ToArray();
                var sink = new ByteSink();
                PatchedPacking.Write(values, sink);
                var read = new uint[BitPacking.BlockSize];
                read.AsSpan().Fill(7);

                Assert.True(PatchedPacking.TryMeasure(sink.Written, count, out var length));
                PatchedPacking.Read(sink.Written, count, read);

                Assert.Equal(sink.Length, length);
                Assert.Equal(values, read[..count]);
                Assert.All(read[count..], rest => Assert.Equal(0u, rest));
                for (var i = 0; i < count; i++) Assert.Equal(values[i], PatchedPacking.ReadOne(sink.Written, count, i));
                if (PatchedPacking.IsSparse(sink.Written, out var few)) Assert.Equal(values, Spread(few, count));
            }
        }
    }

    [Fact]
    public void AFewLargeNumbersDoNotWidenTheOthers()
    {
        var values = new uint[BitPacking.BlockSize];
        values[17] = 1;
        values[100] = 5000;
        var sink = new ByteSink();

        PatchedPacking.Write(values, sink);

        Assert.InRange(sink.Length, 3, 10);
        Assert.True(PatchedPacking.IsSparse(sink.Written, out var few));
        Assert.Equal(values, Spread(few, values.Length));
    }

    [Fact]
    public void ABlockOfZeroesHasNothingToReadAndOneOfOnesAllOfIt()
    {
        var zeroes = new ByteSink();
        var ones = new ByteSink();
        PatchedPacking.Write(new uint[BitPacking.BlockSize], zeroes);
        PatchedPacking.Write([.. Enumerable.Repeat(1u, BitPacking.BlockSize)], ones);

        Assert.True(PatchedPacking.IsSparse(zeroes.Written, out var none));
        Assert.False(none.MoveNext());
        Assert.False(PatchedPacking.IsSparse(ones.Written, out _));
    }

    [Fact]
    public void AnImpossibleWidthIsNoticed() => Assert.False(PatchedPacking.TryMeasure([40, .. new byte[1000]], 100, out _));

    private static uint[] Spread(SparseNumbers few, int count)
    {
        var values = new uint[count];
        while (few.MoveNext()) values[few.Index] = few.Value;
        return values;
    }
}
