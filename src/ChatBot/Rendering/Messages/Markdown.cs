using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChatBot.Rendering.Messages;

/// <summary>Text of members and articles for Discord's Markdown: what it says is shown, and nothing it says is obeyed.</summary>
internal static class Markdown
{
    private const char ZeroWidthSpace = '\u200B';
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\*_~`|[]<");
    private static readonly SearchValues<char> LineOpeners = SearchValues.Create("#>-+");

    /// <summary>What may need something before or after it within a line, and what ends one.</summary>
    private static readonly SearchValues<char> Stops = SearchValues.Create("\\*_~`|[]<.@\n");

    /// <summary>The text with every mark escaped that Discord would read as formatting, a mention or a link.</summary>
    public static string Escape(string text)
    {
        var plain = Plain(text);
        var escaped = new StringBuilder(plain.Length + 8);
        var isLineStart = true;
        for (var i = 0; i < plain.Length; i++)
        {
            if (!isLineStart)
            {
                var run = plain.AsSpan(i).IndexOfAny(Stops);
                if (run < 0) return escaped.Append(plain, i, plain.Length - i).ToString();
                escaped.Append(plain, i, run);
                i += run;
            }

            var letter = plain[i];
            if (Marks.Contains(letter) || (isLineStart && LineOpeners.Contains(letter))) escaped.Append('\\');
            else if (letter == '.' && EndsOrdinal(plain, i)) escaped.Append('\\');
            escaped.Append(letter);
            // Nobody is pinged anyway; this keeps it from looking as if everyone were.
            if (letter == '@') escaped.Append(ZeroWidthSpace);
            isLineStart = letter == '\n' || (isLineStart && letter == ' ');
        }

        return escaped.ToString();
    }

    /// <summary>The text without controls, marks that turn the direction of writing, and letters of no width, well-formed.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\r' or 0x2028 or 0x2029) plain.Append(' ');
            else if (rune.Value is not ('\n' or 0x200D) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format) continue;
            else if (rune.IsBmp) plain.Append((char)rune.Value);
            else plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    /// <summary>As <see cref="Plain"/>, on one line and cut to a length.</summary>
    public static string Line(string text, int maxLength) => TextCut.At(Plain(text).Replace('\n', ' ').Trim(), maxLength);

    /// <summary>As <see cref="Escape"/>, on one line and cut to a length before it is escaped.</summary>
    public static string EscapeLine(string text, int maxLength) => Escape(Line(text, maxLength));

    private static bool EndsOrdinal(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsAsciiDigit(text[start - 1])) start--;
        return start < dot && (start == 0 || text[start - 1] == '\n') && dot + 1 < text.Length && text[dot + 1] == ' ';
    }
}
