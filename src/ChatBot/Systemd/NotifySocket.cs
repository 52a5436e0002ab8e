using System.Net.Sockets;
using System.Text;

namespace ChatBot.Systemd;

/// <summary>Tells systemd how the program is, a datagram a message (sd_notify(3)). Without systemd, and where it does not listen, nothing is said.</summary>
internal sealed class NotifySocket : IDisposable
{
    private const char Abstract = '@';

    private readonly Socket? _socket;
    private readonly UnixDomainSocketEndPoint? _address;

    /// <param name="path">What systemd put into <c>NOTIFY_SOCKET</c>: a path, or a name after an @ for an abstract socket; null without systemd.</param>
    public NotifySocket(string? path)
    {
        if (string.IsNullOrEmpty(path) || OperatingSystem.IsWindows()) return;
        _address = new UnixDomainSocketEndPoint(path[0] == Abstract ? '\0' + path[1..] : path);
        _socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
    }

    public bool IsOpen => _socket is not null;

    /// <summary>Says assignments, such as <c>READY=1</c>; false where nobody took them.</summary>
    public bool Say(params ReadOnlySpan<string> assignments)
    {
        if (_socket is null) return false;
        try
        {
            _socket.SendTo(Encoding.UTF8.GetBytes(string.Join('\n', assignments!)), _address!);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public void Dispose() => _socket?.Dispose();
}
