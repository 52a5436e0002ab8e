using System.Buffers;
using System.Text;

namespace ChatBot.Texts;

/// <summary>Text of members and articles, made harmless for a terminal and for a protocol.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    // Controls but the line feed, the marks that turn the direction of writing, and surrogates (which may be lone).
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(code => (char)code).Where(letter => letter != '\n'),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        .. "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ]);

    /// <summary>Without anything that a terminal would obey; line feeds stay.</summary>
    public static string Lines(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
            return text;

        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or 0x2028 or 0x2029)
                safe.Append(' ');
            else if (rune.IsBmp && rune.Value != Replacement && Suspects.Contains((char)rune.Value))
                safe.Append(Replacement);
            else
                safe.Append(rune.ToString());
        }

        return safe.ToString();
    }

    /// <summary>As <see cref="Lines"/>, on one line.</summary>
    public static string Line(string text) => Lines(text).Replace('\n', ' ');

    /// <summary>Well-formed Unicode: lone surrogates are replaced and everything else stays.</summary>
    public static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
            return text;

        var formed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            formed.Append(rune.ToString());
        return formed.ToString();
    }
}
