using System.Diagnostics;
using System.IO.MemoryMappedFiles;

namespace ChatBot.Fuzz;

/// <summary>
/// Keeps the case that runs in a file, so that one that takes the whole process down is known by its next start; and gives
/// up on one that never ends.
/// </summary>
internal sealed class LastCase : IDisposable
{
    private const int Header = sizeof(int);
    private const int Capacity = 1 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly Timer _watch;
    private readonly Action<byte[]> _hung;
    private byte[]? _input;
    private long _since;

    /// <summary>Opens the file of a target; what a process before left in it is <see cref="Left"/>.</summary>
    public LastCase(string path, Action<byte[]> hung)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _hung = hung;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, Header + Capacity);
        _view = _file.CreateViewAccessor();
        if (_view.ReadInt32(0) is > 0 and <= Capacity and var length)
        {
            Left = new byte[length - 1];
            _view.ReadArray(Header, Left, 0, Left.Length);
        }

        _watch = new Timer(_ => Look(), null, Patience, Patience / 4);
    }

    public byte[]? Left { get; }

    /// <summary>A case begins, or, with null, has ended.</summary>
    public void Set(byte[]? input)
    {
        if (input is not null)
        {
            if (input.Length < Capacity) _view.WriteArray(Header, input, 0, input.Length);
            Volatile.Write(ref _since, Stopwatch.GetTimestamp());
        }

        Volatile.Write(ref _input, input);
        _view.Write(0, input is null ? 0 : Math.Min(input.Length, Capacity - 1) + 1);
    }

    public void Dispose()
    {
        _watch.Dispose();
        _view.Write(0, 0);
        _view.Dispose();
        _file.Dispose();
    }

    private void Look()
    {
        if (Volatile.Read(ref _input) is { } input && Stopwatch.GetElapsedTime(Volatile.Read(ref _since)) > Patience) _hung(input);
    }
}
