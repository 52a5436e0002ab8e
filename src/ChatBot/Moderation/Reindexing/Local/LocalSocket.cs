using System.Net.Sockets;

namespace ChatBot.Moderation.Reindexing.Local;

/// <summary>A socket in the file system, which nobody but the bot's own user may open.</summary>
internal static class LocalSocket
{
    private const int LongestLine = 4096;

    /// <summary>Listens at a path, in the place of a socket that nobody listens at any more; null where somebody does.</summary>
    public static Socket? Listen(string path)
    {
        if (Connect(path) is { } other)
        {
            other.Dispose();
            return null;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        var socket = Create();
        try
        {
            socket.Bind(new UnixDomainSocketEndPoint(path));
            // Nobody can connect before it listens, so nobody else ever could.
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen();
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Null where nobody listens.</summary>
    public static Socket? Connect(string path)
    {
        var socket = Create();
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            return socket;
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable or SocketError.NetworkUnreachable || !File.Exists(path))
        {
            socket.Dispose();
            return null;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Socket Create() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <summary>A line; null where there is none, or one that is longer than any that is sent here.</summary>
    public static async Task<string?> ReadLineAsync(TextReader reader, CancellationToken cancellationToken)
    {
        var line = new char[LongestLine];
        var length = 0;
        while (length < line.Length)
        {
            var read = await reader.ReadAsync(line.AsMemory(length), cancellationToken).ConfigureAwait(false);
            length += read;
            var end = Array.IndexOf(line, '\n', 0, length);
            if (end >= 0 || read == 0) return length == 0 ? null : new string(line, 0, end >= 0 ? end : length);
        }

        return null;
    }
}
