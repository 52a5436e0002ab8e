using System.IO.MemoryMappedFiles;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// A file as memory. It leaves the memory when it is disposed of, or when nothing refers to it any more, so that a
/// search may go on in an index that has been replaced. Whoever reads a slice keeps this object alive.
/// </summary>
internal sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly string _path;
    private byte* _start;

    /// <exception cref="SegmentFormatException">The file is empty.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public MappedFile(string path)
    {
        _path = path;
        var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        Length = RandomAccess.GetLength(handle);
        if (Length == 0)
        {
            handle.Dispose();
            throw new SegmentFormatException($"The index file {path} is empty: build the index again.");
        }

        _file = MemoryMappedFile.CreateFromFile(handle, mapName: null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);

        // Not acquired, which would keep the file mapped until it is released again, but borrowed from the handle.
        _start = (byte*)_view.SafeMemoryMappedViewHandle.DangerousGetHandle() + _view.PointerOffset;
    }

    public long Length { get; private set; }

    /// <summary>Some bytes of the file.</summary>
    /// <exception cref="SegmentFormatException">The file is shorter, because it is damaged.</exception>
    public ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if ((ulong)offset > (ulong)Length || (uint)length > (ulong)(Length - offset)) throw Outside();
        return new ReadOnlySpan<byte>(_start + offset, length);
    }

    public void Dispose()
    {
        _start = null;
        Length = 0;
        _view.Dispose();
        _file.Dispose();
    }

    private SegmentFormatException Outside() =>
        new($"The index file {_path} is damaged, since it refers to places outside itself: build the index again.");
}
