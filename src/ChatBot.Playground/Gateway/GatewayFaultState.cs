using ChatBot.Playground.Faults;

namespace ChatBot.Playground.Gateway;

/// <summary>The bad luck that the gateway is to have; read and changed under the world's lock.</summary>
internal sealed class GatewayFaultState
{
    private readonly Queue<(ConnectFault Fault, int Code)> _connects = new();

    public bool StopsAcks { get; set; }

    public TimeSpan FrameDelay { get; set; }

    public int FrameSplit { get; set; }

    public int FramesToCorrupt { get; set; }

    public int EventsToDuplicate { get; set; }

    public int EventsToSwap { get; set; }

    public int GuildCreatePadding { get; set; }

    public void OnConnect(ConnectFault fault, int code) => _connects.Enqueue((fault, code));

    public (ConnectFault Fault, int Code)? NextConnect() => _connects.TryDequeue(out var next) ? next : null;

    public void Clear()
    {
        _connects.Clear();
        StopsAcks = false;
        FrameDelay = TimeSpan.Zero;
        FrameSplit = 0;
        FramesToCorrupt = 0;
        EventsToDuplicate = 0;
        EventsToSwap = 0;
        GuildCreatePadding = 0;
    }
}
