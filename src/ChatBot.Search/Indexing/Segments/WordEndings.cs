namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Numbers the ways in which words differ from their terms, in the order that they are met, since few ways make most
/// words: so a word takes no more than a byte. Ways for which there is no number left are written in full.
/// </summary>
internal sealed class WordEndings
{
    /// <summary>In place of a number: the ending follows.</summary>
    public const byte InFull = byte.MaxValue;

    private readonly Dictionary<(int Removed, string Text), byte> _numbers = [];
    private readonly ByteSink _table = new();

    /// <summary>Appends how a word differs from its term.</summary>
    public void Write(ByteSink sink, ReadOnlySpan<byte> term, ReadOnlySpan<byte> word)
    {
        var shared = word.CommonPrefixLength(term);
        var key = (term.Length - shared, Convert.ToHexString(word[shared..]));
        if (!_numbers.TryGetValue(key, out var number))
        {
            number = (byte)Math.Min(_numbers.Count, InFull);
            if (number < InFull)
            {
                _numbers.Add(key, number);
                WriteInFull(_table, term.Length - shared, word[shared..]);
            }
        }

        sink.WriteByte(number);
        if (number == InFull) WriteInFull(sink, term.Length - shared, word[shared..]);
    }

    /// <summary>Appends all that have numbers.</summary>
    public void WriteTo(ByteSink sink)
    {
        sink.WriteByte((byte)_numbers.Count);
        sink.Write(_table.Written);
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    public static WordEnding[] Read(ReadOnlySpan<byte> source, ref int position)
    {
        var endings = new WordEnding[source[position++]];
        foreach (ref var ending in endings.AsSpan()) ending = WordEnding.Read(source, ref position);
        return endings;
    }

    private static void WriteInFull(ByteSink sink, int removed, ReadOnlySpan<byte> text)
    {
        PairedLengths.Write(sink, removed, text.Length);
        sink.Write(text);
    }
}
