using ChatBot.Playground;
using ChatBot.Playground.Faults;

namespace ChatBot.Benchmarks.Soak;

/// <summary>Bad luck of every kind, at random times; the same seed brings the same.</summary>
internal sealed class SoakFaults
{
    private const string Replies = "/channels/{channel_id}/messages";

    private static readonly int[] ResumableCodes = [1000, 1001, 1011, 4000, 4001, 4002, 4005, 4008];
    public static readonly int[] SessionEndingCodes = [4003, 4007, 4009];
    private static readonly int[] ServerErrors = [500, 502, 503, 504];
    private static readonly string[] Scopes = ["user", "global", "shared"];

    private readonly PlaygroundServer _playground;
    private readonly Random _random;
    private readonly TimeSpan _meanPause;
    private readonly (string Name, Action Strike)[] _kinds;
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private TimeSpan _next;
    private TimeSpan? _undelayAt;

    public SoakFaults(PlaygroundServer playground, Random random, TimeSpan meanPause)
    {
        _playground = playground;
        _random = random;
        _meanPause = meanPause;
        _next = meanPause;
        var gateway = playground.GatewayFaults;
        var rest = playground.RestFaults;
        _kinds =
        [
            ("cut", gateway.Cut),
            ("cut", gateway.Cut),
            ("close code, resumable", () => gateway.Close(Any(ResumableCodes))),
            ("close code, resumable", () => gateway.Close(Any(ResumableCodes))),
            ("close code, session ends", () => gateway.Close(Any(SessionEndingCodes))),
            ("close without code", gateway.CloseWithoutCode),
            ("op 1", gateway.RequestHeartbeat),
            ("op 7", gateway.RequestReconnect),
            ("op 9, resumable", () => gateway.InvalidateSession(resumable: true)),
            ("op 9, session ends", () => EndSession(() => gateway.InvalidateSession(resumable: false))),
            ("session forgotten and cut", () => EndSession(ForgetAndCut)),
            ("half-open", gateway.GoHalfOpen),
            ("corrupt frame", () => gateway.CorruptFrames()),
            ("corrupt frame", () => gateway.CorruptFrames()),
            ("truncated zlib", gateway.SendTruncatedZlib),
            ("not JSON", () => gateway.SendPayload("{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":")),
            ("unknown op", () => gateway.SendUnknownOp()),
            ("duplicate events", () => gateway.DuplicateEvents(random.Next(1, 50))),
            ("delayed frames", Delay),
            ("split frames", () => gateway.FrameSplit = gateway.FrameSplit == 0 ? random.Next(16, 200) : 0),
            ("connection refused", () => OnReconnect(ConnectFault.Refuse)),
            ("op 7 before Hello", () => OnReconnect(ConnectFault.ReconnectBeforeHello)),
            ("no Hello", () => OnReconnect(ConnectFault.NeverHello)),
            ("cut after Resume", () => OnReconnect(ConnectFault.CutAfterIdentify)),
            ("5xx", () => rest.On(RestFault.ServerError(Any(ServerErrors)), times: random.Next(1, 4))),
            ("5xx burst on replies", () => rest.On(RestFault.ServerError(Any(ServerErrors)), "POST", Replies, times: random.Next(1, 25))),
            ("429", () => rest.On(RestFault.RateLimit(TimeSpan.FromMilliseconds(random.Next(100, 1500)), Any(Scopes)), times: random.Next(1, 4))),
            ("429", () => rest.On(RestFault.RateLimit(TimeSpan.FromMilliseconds(random.Next(100, 1500)), Any(Scopes)), times: random.Next(1, 4))),
            ("REST cut before handling", () => rest.On(RestFault.CutBeforeHandling(), times: random.Next(1, 4))),
            ("REST cut after handling", () => rest.On(RestFault.CutAfterHandling(), times: random.Next(1, 4))),
            ("REST never answers", () => rest.On(RestFault.NeverAnswer())),
            ("REST slow", () => rest.On(RestFault.Slow(TimeSpan.FromMilliseconds(random.Next(50, 800))), times: random.Next(1, 4))),
        ];
    }

    public IReadOnlyDictionary<string, int> Counts => _counts;

    /// <summary>How many sessions were ended without a close code, so that an Identify was the only way on.</summary>
    public int SessionsEnded { get; private set; }

    public void Tick(TimeSpan now)
    {
        if (now >= _undelayAt)
        {
            _playground.GatewayFaults.FrameDelay = TimeSpan.Zero;
            _undelayAt = null;
        }

        if (now < _next) return;
        var (name, strike) = Any(_kinds);
        strike();
        Count(name);
        if (_playground.GatewayFaults.FrameDelay > TimeSpan.Zero) _undelayAt ??= now + TimeSpan.FromSeconds(1);
        _next = now + _meanPause * -Math.Log(1 - _random.NextDouble());
    }

    public void Count(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    public void Clear()
    {
        _playground.GatewayFaults.Clear();
        _playground.RestFaults.Clear();
    }

    private T Any<T>(T[] items) => items[_random.Next(items.Length)];

    private void EndSession(Action strike)
    {
        SessionsEnded++;
        strike();
    }

    private void ForgetAndCut()
    {
        _playground.GatewayFaults.ForgetSessions();
        _playground.GatewayFaults.Cut();
    }

    // While there is no connection they would pile up, and nothing would be tried but the client's longest pause.
    private void OnReconnect(ConnectFault fault)
    {
        if (!_playground.Connections[^1].IsOpen) return;
        _playground.GatewayFaults.OnConnect(fault);
        _playground.GatewayFaults.Cut();
    }

    private void Delay() => _playground.GatewayFaults.FrameDelay = TimeSpan.FromMilliseconds(_random.Next(5, 50));
}
