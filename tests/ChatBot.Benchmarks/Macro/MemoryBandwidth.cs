using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Benchmarks.Macro;

/// <summary>How fast one thread reads memory that is in no cache.</summary>
internal static class MemoryBandwidth
{
    private const int Length = 1 << 27;

    /// <summary>Bytes a second, the best of a few passes over a gigabyte.</summary>
    public static double Measure()
    {
        var words = new ulong[Length];
        words.AsSpan().Fill(1);
        var best = 0.0;
        for (var pass = 0; pass < 5; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            var sum = Sum(words);
            var rate = (double)Length * sizeof(ulong) / Stopwatch.GetElapsedTime(start).TotalSeconds;
            if (sum == Length) best = Math.Max(best, rate);
        }

        return best;
    }

    private static ulong Sum(ReadOnlySpan<ulong> words)
    {
        ref var first = ref MemoryMarshal.GetReference(words);
        var (a, b) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        for (nuint i = 0; i < (nuint)words.Length; i += 8)
        {
            a += Vector256.LoadUnsafe(ref first, i);
            b += Vector256.LoadUnsafe(ref first, i + 4);
        }

        return Vector256.Sum(a + b);
    }
}
