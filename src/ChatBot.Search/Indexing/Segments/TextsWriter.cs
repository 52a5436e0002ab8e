using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Writes the documents' texts, block by block, and where each block begins.</summary>
internal sealed class TextsWriter(SectionWriter writer)
{
    private readonly List<long> _starts = [];

    /// <summary>Adds a block that <see cref="TextBlock"/> made; all but the last are full.</summary>
    public void Add(ReadOnlySpan<byte> block)
    {
        _starts.Add(writer.SectionPosition);
        writer.Write(block);
    }

    public FileSection End()
    {
        if (_starts.Count > 0)
        {
            _starts.Add(writer.SectionPosition);
            writer.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_starts)));
        }

        return writer.EndSection();
    }
}
