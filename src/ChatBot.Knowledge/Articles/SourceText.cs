using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ChatBot.Knowledge.Articles;

/// <summary>The text of a file, whatever its bytes: no byte order mark, line feeds only.</summary>
internal static class SourceText
{
    public static string Decode(string file, ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        var text = DecodeBytes(file, bytes, findings);
        if (text.Contains('\r'))
            text = text.Replace("\r\n", "\n").Replace('\r', '\n');
        var nul = text.IndexOf('\0');
        if (nul >= 0)
        {
            findings.Add(new Finding(Severity.Warning, file, LineAt(text, nul), "A NUL character stands here; save the file as UTF-8 text without it."));
            text = text.Replace('\0', '\uFFFD');
        }

        return text;
    }

    /// <summary>The line, from 1, of the character at <paramref name="index"/>.</summary>
    public static int LineAt(ReadOnlySpan<char> text, int index) => 1 + text[..index].Count('\n');

    private static string DecodeBytes(string file, ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            findings.Add(new Finding(Severity.Warning, file, 1, "The file is UTF-16; save it as UTF-8."));
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
            bytes = bytes[3..];
        var text = Encoding.UTF8.GetString(bytes);
        if (!Utf8.IsValid(bytes))
        {
            var line = 1 + bytes[..FirstInvalid(bytes)].Count((byte)'\n');
            findings.Add(new Finding(Severity.Warning, file, line, "The file is not valid UTF-8 from here on; save it as UTF-8 (what could not be read shows as \uFFFD)."));
        }

        return text;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == OperationStatus.Done)
            position += length;
        return position;
    }
}
