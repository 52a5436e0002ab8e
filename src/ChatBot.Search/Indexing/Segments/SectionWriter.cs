namespace ChatBot.Search.Indexing.Segments;

/// <summary>Writes a file of sections, through a buffer, noting where each section lies and what its checksum is.</summary>
internal sealed class SectionWriter(FileStream file) : IDisposable
{
    private readonly BufferedStream _stream = new(file, bufferSize: 1 << 18);
    private Checksum _checksum = new();
    private long _sectionStart;

    /// <summary>Where the next byte goes.</summary>
    public long Position { get; private set; }

    /// <summary>Where the next byte goes, counted from the beginning of the current section.</summary>
    public long SectionPosition => Position - _sectionStart;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        _stream.Write(bytes);
        _checksum.Add(bytes);
        Position += bytes.Length;
    }

    /// <summary>Ends the section that began behind the one before.</summary>
    public FileSection EndSection()
    {
        var section = new FileSection(_sectionStart, SectionPosition, _checksum.Value);
        _sectionStart = Position;
        _checksum = new Checksum();
        return section;
    }

    public void Flush() => _stream.Flush();

    public void Dispose() => _stream.Dispose();
}
