using System.Globalization;

namespace ChatBot.Playground.Validation;

internal static class TextLength
{
    /// <summary>Discord counts code points.</summary>
    public static int Of(string? text)
    {
        if (text is null) return 0;
        var count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }

    public static bool IsBlank(string? text) => text is null || text.All(c => char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);
}
