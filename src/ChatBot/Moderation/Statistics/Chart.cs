namespace ChatBot.Moderation.Statistics;

/// <summary>Numbers as a row of Unicode blocks.</summary>
internal static class Chart
{
    private const string Blocks = "▁▂▃▄▅▆▇█";

    /// <summary>A block each, so many letters wide; the lowest is zero, a blank is no number.</summary>
    public static string Of(IEnumerable<double?> values, double highest, int width = 1) =>
        string.Concat(values.Select(value => new string(BlockOf(value, highest), width)));

    private static char BlockOf(double? value, double highest) => value switch
    {
        null => ' ',
        <= 0 => Blocks[0],
        _ => Blocks[Math.Clamp((int)Math.Ceiling(value.Value / highest * (Blocks.Length - 1)), 1, Blocks.Length - 1)],
    };
}
