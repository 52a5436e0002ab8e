using System.Text;

namespace ChatBot.Benchmarks.Macro;

/// <summary>
/// Words by how common they are: those of real texts in their own order, then words put together from pieces of them,
/// so that there are as many rare words as a large corpus has. The word of rank r is drawn about as often as
/// 1 / (r + 2.7) (Mandelbrot).
/// </summary>
internal sealed class ZipfianVocabulary
{
    private const double Shift = 2.7;

    private readonly byte[][] _words;
    private readonly double _least = Math.Log(Shift);
    private readonly double _range;

    public ZipfianVocabulary(IEnumerable<string> texts, int size)
    {
        var real = texts.SelectMany(Words).CountBy(word => word).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToList();
        var known = real.ToHashSet(StringComparer.Ordinal);
        var random = new SplitMix(1);
        while (real.Count < size)
        {
            var first = real[random.Below(Math.Min(real.Count, 5000))];
            var second = real[random.Below(Math.Min(real.Count, 5000))];
            var word = first[..((first.Length + 1) / 2)] + second[(second.Length / 3)..];
            if (word.Length is > 3 and < 16 && known.Add(word)) real.Add(word);
        }

        _words = [.. real.Take(size).Select(Encoding.UTF8.GetBytes)];
        _range = Math.Log(size + Shift) - _least;
    }

    /// <summary>As many words as a corpus of so many sections has.</summary>
    public static ZipfianVocabulary For(int sections) => new(MacroTexts.Read(), 30_000 + (sections / 4));

    public ReadOnlySpan<byte> this[int rank] => _words[rank];

    /// <summary>Draws a rank.</summary>
    public int Draw(ref SplitMix random) => Draw(ref random, 0);

    /// <summary>Draws a rank that is not among the most common.</summary>
    public int Draw(ref SplitMix random, int atLeast)
    {
        var from = atLeast == 0 ? _least : Math.Log(atLeast + Shift);
        var rank = (int)(Math.Exp(from + (random.Fraction() * (_least + _range - from))) - Shift);
        return Math.Clamp(rank, 0, _words.Length - 1);
    }

    private static IEnumerable<string> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isLetter = i < text.Length && char.IsAsciiLetter(text[i]);
            if (isLetter && start < 0) start = i;
            if (isLetter || start < 0) continue;
            if (i - start < 24) yield return text[start..i].ToLowerInvariant();
            start = -1;
        }
    }
}
