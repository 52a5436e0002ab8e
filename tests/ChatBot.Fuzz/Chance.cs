using System.Numerics;

namespace ChatBot.Fuzz;

/// <summary>Chance that happens again: what is drawn follows from the seed, the target and the number of the case alone (SplitMix64).</summary>
internal sealed class Chance
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    public Chance(ulong seed, string target, long number)
    {
        _state = seed;
        foreach (var letter in target) _state = (_state ^ letter) * Golden;
        _state += (ulong)number * Golden;
        Next();
    }

    public ulong Next()
    {
        var z = _state += Golden;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to below <paramref name="end"/>.</summary>
    public int Below(int end) => (int)Math.BigMul(Next(), (ulong)end, out _);

    /// <summary>From 0 to below <paramref name="end"/>, small numbers far more often than large ones.</summary>
    public int Skewed(int end) => Below(1 + Below(1 + Below(end)));

    /// <summary>Whether that happens which happens so often in a hundred.</summary>
    public bool In100(int often) => Below(100) < often;

    public T Of<T>(ReadOnlySpan<T> items) => items[Below(items.Length)];

    public byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (var i = 0; i < count; i++) bytes[i] = (byte)Next();
        return bytes;
    }

    /// <summary>A whole number of any size: the edges of its types among them.</summary>
    public long Number() => Below(6) switch
    {
        0 => Below(10),
        1 => -Below(1000),
        2 => (long)BitOperations.RotateLeft(1UL, Below(64)) - Below(2),
        3 => (long)Next(),
        4 => Of([int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, uint.MaxValue, ushort.MaxValue]),
        _ => Below(1_000_000),
    };
}
