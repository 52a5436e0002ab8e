using System.Buffers.Binary;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Reads what <see cref="TextsWriter"/> wrote.</summary>
internal sealed class TextsReader(MappedFile file, FileSection section, int documentCount, int fieldCount)
{
    private readonly int _blockCount = (documentCount + TextBlock.DocumentCount - 1) / TextBlock.DocumentCount;

    /// <summary>Whether the texts were stored.</summary>
    public bool Any => section.Length > 0;

    /// <summary>The text of each field of a document.</summary>
    public string[] Read(int document)
    {
        if (!Any) throw new InvalidOperationException("The index was built without the texts of its documents.");
        var block = document / TextBlock.DocumentCount;
        var start = Start(block);
        var bytes = file.Slice(section.Offset + start, (int)(Start(block + 1) - start));
        return TextBlock.Read(bytes, document % TextBlock.DocumentCount * fieldCount, fieldCount);
    }

    private long Start(int block)
    {
        var starts = section.Offset + section.Length - ((_blockCount + 1L) * sizeof(long));
        return BinaryPrimitives.ReadInt64LittleEndian(file.Slice(starts + ((long)block * sizeof(long)), sizeof(long)));
    }
}
