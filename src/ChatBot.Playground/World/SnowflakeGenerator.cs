namespace ChatBot.Playground.World;

/// <summary>Ids that carry their time and only ever grow, whatever the clock does (reference.mdx#snowflakes).</summary>
internal sealed class SnowflakeGenerator(TimeProvider time)
{
    private const long DiscordEpoch = 1_420_070_400_000;

    private ulong _last;

    public ulong Next()
    {
        var now = (ulong)Math.Max(0, time.GetUtcNow().ToUnixTimeMilliseconds() - DiscordEpoch) << 22;
        _last = Math.Max(now, _last + 1);
        return _last;
    }
}
