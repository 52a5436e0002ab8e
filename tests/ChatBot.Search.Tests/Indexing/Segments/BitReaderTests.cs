using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class BitReaderTests
{
    [Fact]
    public void WhatIsWrittenInAnyCodeIsReadBack()
    {
        var random = new Random(1);
        var numbers = Enumerable.Range(0, 5000).Select(_ => (Kind: random.Next(3), Width: random.Next(32), Value: (uint)random.NextInt64(1L << random.Next(33)))).ToArray();
        var sink = new ByteSink();
        var writer = new BitWriter(sink);
        foreach (var (kind, width, value) in numbers)
        {
            if (kind == 0) writer.Write(Plain(width, value), width);
            if (kind == 1) writer.WriteGamma(Gamma(value));
            if (kind == 2) writer.WriteRice(value, width);
        }

        writer.End();

        var reader = new BitReader(sink.Written, sink.Length);
        foreach (var (kind, width, value) in numbers)
        {
            if (kind == 0) Assert.Equal(Plain(width, value), reader.Read(width));
            if (kind == 1) Assert.Equal(Gamma(value), reader.ReadGamma());
            if (kind == 2) Assert.Equal(value, reader.ReadRice(width));
        }

        Assert.False(reader.IsPastEnd);
        Assert.InRange(reader.Left, 0, 7);
    }

    [Fact]
    public void BehindTheEndAreZeroesAndThatItWasPassedIsKnown()
    {
        var reader = new BitReader([0xFF], 1);

        Assert.Equal(0xFFU, reader.Read(32));
        Assert.Equal(0U, reader.Read(32));
        Assert.Equal(0U, reader.ReadRice(3));
        Assert.True(reader.IsPastEnd);
    }

    private static uint Plain(int width, uint value) => (uint)(value & ((1UL << width) - 1));

    private static uint Gamma(uint value) => (value & 0x1FFFFFF) | 1;
}
