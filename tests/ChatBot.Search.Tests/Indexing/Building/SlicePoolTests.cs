using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Tests.Indexing.Building;

public sealed class SlicePoolTests
{
    [Fact]
    public void StreamsThatGrowAtTheSameTimeKeepTheirBytesApart()
    {
        var pool = new SlicePool();
        var random = new Random(1);
        var streams = Enumerable.Range(0, 50).Select(_ => pool.Begin()).ToArray();
        var expected = Array.ConvertAll(streams, _ => new ByteSink());
        for (var i = 0; i < 200_000; i++)
        {
            // Some streams grow much longer than others.
            var stream = (int)(streams.Length * Math.Pow(random.NextDouble(), 3));
            var value = (uint)random.NextInt64(1L << random.Next(1, 33));
            pool.WriteVarint(ref streams[stream], value);
            expected[stream].WriteVarint(value);
        }

        for (var i = 0; i < streams.Length; i++)
        {
            var bytes = new ByteSink();
            pool.CopyTo(streams[i], bytes);
            Assert.Equal(expected[i].Written, bytes.Written);
            Assert.Equal(expected[i].Length, SlicePool.LengthOf(streams[i]));
        }
    }

    [Fact]
    public void RoomIsUsedAgain()
    {
        var pool = new SlicePool();
        var first = pool.Begin();
        for (var i = 0U; i < 1000; i++) pool.WriteVarint(ref first, i);
        var size = pool.Size;
        pool.Clear();
        var second = pool.Begin();
        for (var i = 0U; i < 1000; i++) pool.WriteVarint(ref second, i);

        Assert.Equal(size, pool.Size);
        Assert.Equal(first, second);
    }
}
