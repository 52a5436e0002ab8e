using System.Text.RegularExpressions;

namespace ChatBot.Settings;

/// <summary>Keeps tokens out of what is printed and logged, wherever they came to stand.</summary>
internal static partial class Redaction
{
    private const int Longest = 80;

    /// <summary>A text without what looks like a bot's token.</summary>
    public static string Of(string text) => text.Length < 50 ? text : Token().Replace(text, "(a token, not shown)");

    /// <summary>A value as it is quoted in a sentence.</summary>
    public static string Quote(string value)
    {
        if (bool.TryParse(value, out _) || (value.Length < 20 && decimal.TryParse(value, out _))) return value;
        var text = Of(value);
        return $"“{(text.Length > Longest ? text[..Longest] + "…" : text)}”";
    }

    [GeneratedRegex(@"[\w-]{20,}\.[\w-]{5,8}\.[\w-]{25,}", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
