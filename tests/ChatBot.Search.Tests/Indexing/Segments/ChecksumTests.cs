using System.Numerics;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Segments;

public sealed class ChecksumTests
{
    [Fact]
    public void EqualsTheCheckValueOfCrc32C() => Assert.Equal(0xE3069283u, Checksum.Of("123456789"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(49_151)]
    [InlineData(49_152)]
    [InlineData(49_153)]
    [InlineData(300_000)]
    public void IsThatOfOneByteAfterTheOther(int length)
    {
        var bytes = Bytes(length);
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = BitOperations.Crc32C(crc, value);
        Assert.Equal(~crc, Checksum.Of(bytes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50_000)]
    [InlineData(150_000)]
    public void IsTheSameInPieces(int first)
    {
        var bytes = Bytes(200_000);
        var checksum = new Checksum();
        checksum.Add(bytes.AsSpan(0, first));
        checksum.Add(bytes.AsSpan(first));
        Assert.Equal(Checksum.Of(bytes), checksum.Value);
    }

    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}
