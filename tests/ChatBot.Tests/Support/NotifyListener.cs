using System.Net.Sockets;
using System.Text;

namespace ChatBot.Tests.Support;

/// <summary>systemd's end of a notify socket.</summary>
internal sealed class NotifyListener : IDisposable
{
    private const int Patience = 20_000;

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = Patience };
    private readonly byte[] _buffer = new byte[4096];

    public NotifyListener(string? name = null)
    {
        Name = name ?? Path.Combine(Path.GetTempPath(), $"notify-{Guid.NewGuid():N}");
        _socket.Bind(new UnixDomainSocketEndPoint(Name[0] == '@' ? '\0' + Name[1..] : Name));
    }

    /// <summary>What goes into <c>NOTIFY_SOCKET</c>.</summary>
    public string Name { get; }

    public string Receive() => Encoding.UTF8.GetString(_buffer, 0, _socket.Receive(_buffer));

    public void Dispose()
    {
        _socket.Dispose();
        File.Delete(Name);
    }
}
