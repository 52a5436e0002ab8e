using System.Runtime.InteropServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Files that are there whole or not at all, whatever happens to the process or the machine: written aside, flushed to
/// the disk, renamed, and the folder flushed too.
/// </summary>
public static partial class DurableFile
{
    /// <summary>What the name of a file that is still being written ends in.</summary>
    internal const string UnfinishedSuffix = ".tmp";

    /// <summary>Creates the file that <see cref="Commit"/> gives its name.</summary>
    internal static FileStream Create(string path) =>
        new(path + UnfinishedSuffix, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);

    /// <summary>Closes a file that <see cref="Create"/> made and gives it its name.</summary>
    internal static void Commit(FileStream file, string path)
    {
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(path + UnfinishedSuffix, path, overwrite: true);
        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Closes and removes a file that <see cref="Create"/> made.</summary>
    internal static void Abandon(FileStream file, string path)
    {
        file.Dispose();
        File.Delete(path + UnfinishedSuffix);
    }

    /// <summary>Writes a file, or replaces the one that is there.</summary>
    /// <exception cref="IOException">It cannot be written; the one that was there is.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var file = Create(path);
        try
        {
            file.Write(content);
            Commit(file, path);
        }
        catch
        {
            Abandon(file, path);
            throw;
        }
    }

    // Windows has no such thing, and needs none.
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, flags: 0);
        if (descriptor < 0) return;
        _ = Flush(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Flush(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int descriptor);
}
