using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>How a posting is written in a run.</summary>
internal static class RunFormat
{
    /// <summary>Above the bits of an <see cref="Occurrence"/> stands the document's number in the run.</summary>
    public const int DocumentShift = 44;

    /// <summary>In place of the distance to the next document.</summary>
    public const ulong EndOfTerm = 0;

    /// <summary>Writes how many occurrences there are, then how far each is behind the one before, in the same field or in another.</summary>
    public static void Write(ByteSink sink, ReadOnlySpan<ulong> occurrences, bool withWords)
    {
        sink.WriteVarint((ulong)occurrences.Length);
        var field = 0;
        var position = 0;
        foreach (var occurrence in occurrences)
        {
            var next = Occurrence.Position(occurrence);
            if (Occurrence.Field(occurrence) is var inField && inField != field)
            {
                sink.WriteVarint(((ulong)next << 1) | 1);
                sink.WriteByte((byte)inField);
                field = inField;
            }
            else
            {
                sink.WriteVarint((ulong)(next - position) << 1);
            }

            position = next;
            if (withWords) sink.WriteVarint((ulong)Occurrence.Word(occurrence));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote and returns how many occurrences there are.</summary>
    public static int Read(RunStream stream, ref ulong[] occurrences, bool withWords)
    {
        var count = (int)stream.ReadVarint();
        if (occurrences.Length < count) occurrences = new ulong[2 * count];
        var field = 0;
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            var code = stream.ReadVarint();
            if ((code & 1) != 0)
            {
                field = stream.ReadByte();
                position = 0;
            }

            position += (int)(code >> 1);
            occurrences[i] = Occurrence.Of(field, position, withWords ? (int)stream.ReadVarint() : 0);
        }

        return count;
    }
}
