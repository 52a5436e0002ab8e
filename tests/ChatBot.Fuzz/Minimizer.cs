using System.Diagnostics;

namespace ChatBot.Fuzz;

/// <summary>Makes an input smaller for as long as the same comes of it.</summary>
internal static class Minimizer
{
    private const int Tries = 2_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static byte[] Minimize(byte[] input, Func<byte[], bool> isSame)
    {
        var started = Stopwatch.GetTimestamp();
        var tries = 0;
        var piece = Math.Max(1, input.Length / 2);
        while (true)
        {
            var (before, at) = (input, 0);
            while (at < input.Length)
            {
                if (tries++ >= Tries || Stopwatch.GetElapsedTime(started) > Patience) return input;
                byte[] less = [.. input.AsSpan(0, at), .. input.AsSpan(Math.Min(at + piece, input.Length))];
                if (isSame(less)) input = less;
                else at += piece;
            }

            if (piece > 1) piece /= 2;
            else if (before.Length == input.Length) return input;
        }
    }
}
