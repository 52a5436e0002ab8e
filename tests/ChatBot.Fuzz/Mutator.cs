namespace ChatBot.Fuzz;

/// <summary>Changes an input a little, as bad lines, bad disks and bad people do.</summary>
internal static class Mutator
{
    public const int MaxLength = 64 * 1024;

    private static readonly byte[][] Odd =
    [
        [0], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0xFE, 0xFF], [0xE2, 0x80, 0xAE], [0xF0, 0x9F, 0x98, 0x80], [0xE2, 0x80, 0x8D], [0xCC, 0x81], "\r\n"u8.ToArray(), "\u2028"u8.ToArray(),
        "\""u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "]"u8.ToArray(), ":"u8.ToArray(), "null"u8.ToArray(), "-1"u8.ToArray(), "1e999"u8.ToArray(), "18446744073709551616"u8.ToArray(),
        "\\u0000"u8.ToArray(), "\\ud800"u8.ToArray(), "---\n"u8.ToArray(), "&a "u8.ToArray(), "*a"u8.ToArray(), "<<: "u8.ToArray(), "!!binary "u8.ToArray(), "|"u8.ToArray(), "```"u8.ToArray(), "<!--"u8.ToArray(),
    ];

    public static byte[] Mutate(byte[] input, Chance chance)
    {
        for (var times = 1 + chance.Skewed(8); times > 0; times--) input = Once(input, chance);
        return input.Length <= MaxLength ? input : input[..MaxLength];
    }

    private static byte[] Once(byte[] input, Chance chance)
    {
        if (input.Length == 0) return chance.Bytes(1 + chance.Below(16));
        var at = chance.Below(input.Length);
        var length = Math.Min(1 + chance.Skewed(64), input.Length - at);
        switch (chance.Below(9))
        {
            case 0:
                byte[] flipped = [.. input];
                flipped[at] ^= (byte)(1 << chance.Below(8));
                return flipped;
            case 1:
                byte[] changed = [.. input];
                changed[at] = (byte)chance.Next();
                return changed;
            case 2:
                return [.. input.AsSpan(0, at), .. input.AsSpan(at + length)];
            case 3:
                return [.. input.AsSpan(0, at), .. chance.Of<byte[]>(Odd), .. input.AsSpan(at)];
            case 4:
                return [.. input.AsSpan(0, at), .. input.AsSpan(at, length), .. input.AsSpan(at)];
            case 5:
                return [.. input.AsSpan(0, at), .. chance.Bytes(length), .. input.AsSpan(at + length)];
            case 6:
                return input[..at];
            case 7:
                // What is once there is there many times: where the cost grows with the square, this shows it.
                var piece = input.AsSpan(at, Math.Min(length, 16));
                var many = 1 + chance.Skewed(4000 / piece.Length);
                var repeated = new byte[input.Length + (many * piece.Length)];
                input.AsSpan(0, at).CopyTo(repeated);
                for (var i = 0; i < many; i++) piece.CopyTo(repeated.AsSpan(at + (i * piece.Length)));
                input.AsSpan(at).CopyTo(repeated.AsSpan(at + (many * piece.Length)));
                return repeated;
            default:
                var other = chance.Below(input.Length);
                byte[] moved = [.. input];
                input.AsSpan(at, Math.Min(length, input.Length - Math.Max(at, other))).CopyTo(moved.AsSpan(other));
                return moved;
        }
    }
}
