namespace ChatBot.Search.Analysis;

/// <summary>Looks up the <see cref="WordBreakClass"/> of a character in constant time within the basic plane.</summary>
internal static class WordBreakClasses
{
    private const int BasicPlaneSize = 0x10000;

    private static readonly WordBreakClass[] BasicPlane = new WordBreakClass[BasicPlaneSize];
    private static readonly (int First, int Last, WordBreakClass Class)[] OtherPlanes = Load();

    /// <summary>The class of the character at <paramref name="index"/>, which takes <paramref name="length"/> code units.</summary>
    /// <remarks>A lone surrogate is a character of its own that breaks words.</remarks>
    public static WordBreakClass At(ReadOnlySpan<char> text, int index, out int length)
    {
        var unit = text[index];
        if (char.IsHighSurrogate(unit) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return OfOtherPlane(char.ConvertToUtf32(unit, text[index + 1]));
        }

        length = 1;
        return BasicPlane[unit];
    }

    private static WordBreakClass OfOtherPlane(int codePoint)
    {
        var low = 0;
        var high = OtherPlanes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var (first, last, found) = OtherPlanes[middle];
            if (codePoint < first)
                high = middle - 1;
            else if (codePoint > last)
                low = middle + 1;
            else
                return found;
        }

        return WordBreakClass.Other;
    }

    private static (int First, int Last, WordBreakClass Class)[] Load()
    {
        var others = new List<(int First, int Last, WordBreakClass Class)>();
        foreach (var wordBreakClass in Enum.GetValues<WordBreakClass>())
        {
            var ranges = RangesOf(wordBreakClass);
            for (var i = 0; i < ranges.Length; i += 2)
            {
                if (ranges[i] < BasicPlaneSize)
                    BasicPlane.AsSpan(ranges[i]..(ranges[i + 1] + 1)).Fill(wordBreakClass);
                else
                    others.Add((ranges[i], ranges[i + 1], wordBreakClass));
            }
        }

        others.Sort();
        return [.. others];
    }

    private static ReadOnlySpan<int> RangesOf(WordBreakClass wordBreakClass) => wordBreakClass switch
    {
        WordBreakClass.ALetter => WordBreakData.ALetter,
        WordBreakClass.HebrewLetter => WordBreakData.HebrewLetter,
        WordBreakClass.Numeric => WordBreakData.Numeric,
        WordBreakClass.Katakana => WordBreakData.Katakana,
        WordBreakClass.ExtendNumLet => WordBreakData.ExtendNumLet,
        WordBreakClass.MidLetter => WordBreakData.MidLetter,
        WordBreakClass.MidNum => WordBreakData.MidNum,
        WordBreakClass.MidNumLet => WordBreakData.MidNumLet,
        WordBreakClass.SingleQuote => WordBreakData.SingleQuote,
        WordBreakClass.DoubleQuote => WordBreakData.DoubleQuote,
        WordBreakClass.Extend => WordBreakData.Extend,
        WordBreakClass.ComplexContext => WordBreakData.ComplexContext,
        WordBreakClass.ComplexExtend => WordBreakData.ComplexExtend,
        WordBreakClass.Han => WordBreakData.Han,
        WordBreakClass.Hiragana => WordBreakData.Hiragana,
        WordBreakClass.RegionalIndicator => WordBreakData.RegionalIndicator,
        _ => [],
    };
}
