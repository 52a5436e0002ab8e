using System.Buffers.Binary;
using System.Text;

namespace ChatBot.Fuzz.Targets;

/// <summary>Bytes as text: as UTF-8, or, after a byte of 0xFF, as UTF-16 in which halves of pairs may stand alone.</summary>
internal static class Utf
{
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] != 0xFF) return Encoding.UTF8.GetString(bytes);
        var units = new char[(bytes.Length - 1) / sizeof(char)];
        for (var i = 0; i < units.Length; i++) units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(1 + (i * sizeof(char)))..]);
        return new string(units);
    }

    public static byte[] Bytes(string text, Chance chance)
    {
        if (chance.In100(90)) return Encoding.UTF8.GetBytes(text);
        byte[] bytes = [0xFF, .. Encoding.Unicode.GetBytes(text)];
        return bytes;
    }
}
