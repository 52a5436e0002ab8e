using System.Globalization;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Soak;

/// <summary>Members ask, the bot in its own process answers, and the server in this one sees to the bad luck.</summary>
internal sealed class SoakRun : IAsyncDisposable
{
    private const int ChannelCount = 20;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SampleEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Members = ["ada", "hugo", "mona", "olga"];

    private readonly SoakPlan _plan;
    private readonly TimeProvider _time;
    private readonly PlaygroundServer _playground;
    private readonly Random _random;
    private readonly ulong[] _channels;
    private readonly Queue<(TimeSpan At, bool Kill)> _restarts;
    private readonly CancellationTokenSource _over = new();
    private readonly long _started;
    private readonly string _mention;
    private ChildProcess _bot;
    private int _life = 1;
    private long _heap;
    private long _shedBefore;
    private long _shed;
    private Task _restarting = Task.CompletedTask;
    private TimeSpan _nextLine = LineEvery;
    private TimeSpan _nextSample;

    private SoakRun(SoakPlan plan, TimeProvider time, PlaygroundServer playground)
    {
        (_plan, _time, _playground) = (plan, time, playground);
        _random = new Random(plan.Seed);
        _channels = [.. Enumerable.Range(1, ChannelCount).Select(i => playground.AddChannel($"soak-{i}"))];
        _mention = $"<@{playground.ApplicationId}>";
        Ledger = new QuestionLedger(time);
        Faults = new SoakFaults(playground, _random, plan.FaultEvery);

        // In the first third, so that the process whose memory is judged lives long.
        var restarts = Math.Max(2, (int)(plan.Length.TotalMinutes / 2));
        _restarts = new(Enumerable.Range(0, restarts).Select(i => (plan.Length / 3 * (0.1 + 0.9 * _random.NextDouble()), Kill: i % 2 == 1)).OrderBy(r => r.Item1));
        _started = time.GetTimestamp();
        _bot = StartBot();
    }

    public QuestionLedger Ledger { get; }

    public SoakFaults Faults { get; }

    public List<MemorySample> Memory { get; } = [];

    public int Identifies => _playground.Identifies;

    public int Connections => _playground.Connections.Count == 0 ? 0 : _playground.Connections[^1].Number;

    public long Shed => _shedBefore + _shed;

    public static async Task<SoakRun> StartAsync(SoakPlan plan, TimeProvider time)
    {
        foreach (var name in new[] { "session.json", "bot.log" }) File.Delete(Path.Combine(plan.Folder, name));
        return new SoakRun(plan, time, await PlaygroundServer.StartAsync(new PlaygroundOptions
        {
            RateLimits = PlaygroundRateLimits.None,
            HeartbeatInterval = TimeSpan.FromSeconds(3),
            RequestsKept = 1_000,
            MessagesKeptPerChannel = 2_500,
            WaitTimeout = TimeSpan.FromSeconds(30),
        }));
    }

    public async Task RunAsync()
    {
        var listening = ListenAsync();
        await _playground.UntilAsync(() => Identifies == 1, "the bot");
        await AskAsync();
        Faults.Clear();
        await WaitForTheRestAsync();
        await _over.CancelAsync();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        _bot.Dispose();
        await _playground.DisposeAsync();
        _over.Dispose();
    }

    private ChildProcess StartBot()
    {
        var bot = new ChildProcess(
            SoakBot.Command,
            "--token", _playground.BotToken,
            "--url", _playground.BaseAddress.AbsoluteUri,
            "--session", Path.Combine(_plan.Folder, "session.json"),
            "--log", Path.Combine(_plan.Folder, "bot.log"),
            "--channels", string.Join(',', _channels));
        _ = HearAsync(bot);
        return bot;
    }

    private async Task HearAsync(ChildProcess bot)
    {
        while (await bot.Output.ReadLineAsync() is { } line)
        {
            if (line.Split(' ') is not [var heap, var shed]) continue;
            _heap = long.Parse(heap, CultureInfo.InvariantCulture);
            _shed = long.Parse(shed, CultureInfo.InvariantCulture);
        }
    }

    private async Task ListenAsync()
    {
        await foreach (var (name, data) in _playground.Member.EventsAsync(_over.Token))
        {
            if (name == "MESSAGE_CREATE" && data["message_reference"]?["message_id"] is { } id)
                Ledger.Reply(ulong.Parse((string)id!, CultureInfo.InvariantCulture), (string)data["content"]!);
        }

        throw new InvalidOperationException("The audience fell behind.");
    }

    private async Task AskAsync()
    {
        using var timer = new PeriodicTimer(Tick, _time);
        while (await timer.WaitForNextTickAsync())
        {
            var now = _time.GetElapsedTime(_started);
            if (now >= _plan.Length) return;
            while (Ledger.Asked < now.TotalSeconds * _plan.Rate) Ask();
            if (_restarts.TryPeek(out var restart) && now >= restart.At && _restarting.IsCompleted) _restarting = RestartAsync(_restarts.Dequeue().Kill);
            if (_restarting.IsCompleted) Faults.Tick(now);
            Watch(now);
        }
    }

    private void Ask()
    {
        var at = _time.GetTimestamp();
        var message = _playground.As(Members[_random.Next(Members.Length)]).Post(_channels[_random.Next(_channels.Length)], $"{_mention} is this question {Ledger.Asked + 1}?");
        Ledger.Ask(message.Id, at);
    }

    private async Task RestartAsync(bool kill)
    {
        Faults.Count(kill ? "bot killed and started" : "bot stopped and started");
        if (kill) await _bot.KillAsync();
        else await _bot.StopAsync();
        _bot.Dispose();
        _shedBefore += _shed;
        _shed = 0;
        _life++;
        _bot = StartBot();
    }

    private async Task WaitForTheRestAsync()
    {
        await _restarting;
        using var timer = new PeriodicTimer(SampleEvery, _time);
        while (Ledger.Pending > 0 && await timer.WaitForNextTickAsync())
        {
            var now = _time.GetElapsedTime(_started);
            Watch(now);
            if (now > _plan.Length + Patience) return;
        }

        // A reply too many would come now.
        for (var i = 0; i < 5; i++) await timer.WaitForNextTickAsync();
    }

    private void Watch(TimeSpan now)
    {
        if (now >= _nextSample)
        {
            _nextSample = now + SampleEvery;
            if (_bot.Rss is > 0 and var rss) Memory.Add(new MemorySample(now, _life, rss, _heap / 1048576.0, Environment.WorkingSet / 1048576.0));
        }

        if (now < _nextLine) return;
        _nextLine += LineEvery;
        var last = Memory.LastOrDefault();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:mm\\:ss} asked {Ledger.Asked} answered {Ledger.Answered} refused {Ledger.Refused} doubled {Ledger.Doubled} pending {Ledger.Pending} reconnects {Connections - 1} identifies {Identifies} RSS {last.BotRss:0} MB GC heap {last.BotHeap:0} MB (server RSS {last.ServerRss:0} MB)"));
    }
}
