using System.Text.Unicode;

namespace ChatBot.Moderation.Submissions;

/// <summary>Whether bytes can be an article, before they are read as one.</summary>
internal static class ArticleText
{
    /// <summary>In bytes: more than a person would read, or an attachment be.</summary>
    public const int MaxSize = 1024 * 1024;

    /// <summary>Said of a file that is larger.</summary>
    public const string TooLarge = "The file is larger than 1 MB: split it into articles that a person would read.";

    /// <summary>What is wrong, in a sentence; null where nothing is.</summary>
    public static string? Fault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxSize) return TooLarge;
        if (bytes.Trim(" \t\r\n"u8).IsEmpty) return "The file is empty.";
        if (!Utf8.IsValid(bytes)) return "The file is not UTF-8 text: save it as UTF-8.";
        return bytes.Contains((byte)0) ? "The file holds NUL characters, as texts do not: save it as UTF-8." : null;
    }
}
