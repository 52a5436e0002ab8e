using System.Runtime.Intrinsics.X86;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class BitPackingTests
{
    [Fact]
    public void WhatIsPackedIsUnpackedInEveryWidthAndLengthAndWay()
    {
        var random = new Random(1);
        for (var width = 0; width <= 32; width++)
        {
            for (var count = 1; count <= BitPacking.BlockSize; count++)
            {
                var values = Enumerable.Range(0, count).Select(_ => (uint)random.NextInt64(1L << width)).ToArray();
                var packed = new byte[BitPacking.PackedLength(count, width)];
                BitPacking.Pack(values, width, packed);
                var unpacked = new uint[BitPacking.BlockSize];
                var oneByOne = new uint[BitPacking.BlockSize];

                BitPacking.Unpack(packed, count, width, unpacked);
                BitPacking.UnpackOneByOne(packed, count, width, oneByOne);

                Assert.True(BitPacking.WidthOf(values) <= width);
                Assert.Equal(values, unpacked[..count]);
                Assert.Equal(values, oneByOne[..count]);
                BitPacking.Unpack([.. packed, 0xFF, 0xFF, 0xFF], count, width, unpacked);
                Assert.Equal(values, unpacked[..count]);
            }
        }
    }

    [Fact]
    public void GapsBecomeDocumentsInEveryWay()
    {
        var random = new Random(2);
        for (var previous = -1; previous < 5; previous++)
        {
            var gaps = Enumerable.Range(0, BitPacking.BlockSize).Select(_ => (uint)random.Next(1000)).ToArray();
            var lanes = gaps.ToArray();
            var oneByOne = gaps.ToArray();

            RunningSum.OfLanes(lanes, previous);
            RunningSum.OneByOne(oneByOne, previous);

            Assert.Equal(oneByOne, lanes);
            if (Avx2.IsSupported) Assert.Equal(oneByOne, LanePairs(gaps, previous));
            Assert.Equal((uint)(previous + 1) + gaps[0], lanes[0]);
        }
    }

    [Theory]
    [InlineData(0x0100_0000U, true)]
    [InlineData(0x2000_0000U, false)]
    [InlineData(uint.MaxValue, false)]
    public void GapsForWhichThereIsNoRoomAreNoticed(uint gap, bool fits)
    {
        var gaps = new uint[BitPacking.BlockSize];
        gaps[3] = gaps[50] = gaps[51] = gap;
        gaps[100] = gaps[101] = gaps[102] = gaps[103] = gaps[104] = gap;

        Assert.Equal(fits, RunningSum.TryOf(gaps, 5));
    }

    [Fact]
    public void AStreamOfAnyLengthAndWidthIsReadWhereItIsAskedFor()
    {
        var random = new Random(3);
        for (var width = 0; width <= 45; width++)
        {
            var values = Enumerable.Range(0, random.Next(1, 200)).Select(_ => (ulong)random.NextInt64(1L << width)).ToArray();
            var packed = new byte[BitStream.PackedLength(values.Length, width)];
            BitStream.Pack(values, width, packed);

            Assert.Equal(values, values.Select((_, index) => BitStream.UnpackOne(packed, width, index)));
        }
    }

    private static uint[] LanePairs(uint[] gaps, int previous)
    {
        var documents = gaps.ToArray();
        RunningSum.OfLanePairs(documents, previous);
        return documents;
    }
}
