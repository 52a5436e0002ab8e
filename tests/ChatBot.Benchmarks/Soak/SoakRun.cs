using System.Globalization;
using ChatBot.Benchmarks.Reindexing;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Soak;

/// <summary>Members ask, the program in its own process answers, and the server in this one sees to the bad luck.</summary>
internal sealed class SoakRun : IAsyncDisposable
{
    private const int ChannelCount = 20;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LineEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SampleEvery = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly string[] Members = ["ada", "hugo", "mona", "olga"];

    private readonly SoakPlan _plan;
    private readonly TimeProvider _time;
    private readonly PlaygroundServer _playground;
    private readonly GeneratedCorpus _corpus;
    private readonly SoakProgram _program;
    private readonly Random _random;
    private readonly ulong[] _channels;
    private readonly CancellationTokenSource _over = new();
    private readonly long _started;
    private readonly string _mention;
    private readonly RandomTimes _restarts;
    private readonly RandomTimes _reindexes;
    private Task _restarting = Task.CompletedTask;
    private Task _reindexing = Task.CompletedTask;
    private TimeSpan _nextLine = LineEvery;
    private TimeSpan _nextSample;

    private SoakRun(SoakPlan plan, TimeProvider time, PlaygroundServer playground, GeneratedCorpus corpus)
    {
        (_plan, _time, _playground, _corpus) = (plan, time, playground, corpus);
        _random = new Random(plan.Seed);
        _channels = [.. Enumerable.Range(1, ChannelCount).Select(i => playground.AddChannel($"soak-{i}"))];
        _mention = $"<@{playground.ApplicationId}>";
        Ledger = new QuestionLedger(time);
        Faults = new SoakFaults(playground, _random, plan.FaultEvery);
        Reindexes = new SoakReindexes(playground, corpus, _random);

        // In the first half, so that the process whose memory is judged lives long.
        _restarts = new RandomTimes(_random, plan.RestartEvery, until: plan.Length / 2);
        _reindexes = new RandomTimes(_random, plan.ReindexEvery, until: plan.Length);
        _program = new SoakProgram(playground, corpus.Folder, plan.Folder);
        _started = time.GetTimestamp();
    }

    public QuestionLedger Ledger { get; }

    public SoakFaults Faults { get; }

    public SoakReindexes Reindexes { get; }

    public List<SoakSample> Samples { get; } = [];

    public int Identifies => _playground.Identifies;

    /// <summary>By a fault, or by the server itself, since a client that is kept from running sends no heartbeat in time.</summary>
    public int SessionsEnded => Faults.SessionsEnded + _playground.Connections.Count(connection => connection.ServerCloseCode is { } code && SoakFaults.SessionEndingCodes.Contains(code));

    public int Connections => _playground.Connections.Count == 0 ? 0 : _playground.Connections[^1].Number;

    private bool IsConnected => _playground.Connections is [.., { IsOpen: true }];

    public int BadExits => _program.BadExits;

    public static async Task<SoakRun> StartAsync(SoakPlan plan, TimeProvider time)
    {
        foreach (var file in Directory.EnumerateFiles(plan.Folder)) File.Delete(file);
        var corpus = new GeneratedCorpus(SoakReindexes.GeneratedArticles);
        return new SoakRun(
            plan,
            time,
            await PlaygroundServer.StartAsync(new PlaygroundOptions
            {
                RateLimits = PlaygroundRateLimits.None,
                HeartbeatInterval = TimeSpan.FromSeconds(3),
                RequestsKept = 1_000,
                MessagesKeptPerChannel = 2_500,
                WaitTimeout = TimeSpan.FromSeconds(30),
            }),
            corpus);
    }

    public async Task RunAsync()
    {
        var listening = ListenAsync();
        await _playground.UntilAsync(() => _playground.CommandWrites > 0, "the program");
        await AskAsync();
        Faults.Clear();
        await WaitForTheRestAsync();
        await Reindexes.RunAsync();
        await _over.CancelAsync();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        _program.Dispose();
        await _playground.DisposeAsync();
        _corpus.Dispose();
        _over.Dispose();
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
            if (_restarting.IsCompleted && IsConnected && _restarts.IsDue(now)) _restarting = RestartAsync(_random.Next(2) == 0);
            if (_reindexing.IsCompleted && _reindexes.IsDue(now)) _reindexing = Reindexes.RunAsync();
            if (_restarting.IsCompleted) Faults.Tick(now);
            Watch(now);
        }
    }

    private void Ask()
    {
        var at = _time.GetTimestamp();
        var question = CommonQuestions.All[_random.Next(CommonQuestions.All.Count)];
        var message = _playground.As(Members[_random.Next(Members.Length)]).Post(_channels[_random.Next(_channels.Length)], $"{_mention} {question}");
        Ledger.Ask(message.Id, at, isAway: !IsConnected);
    }

    private Task RestartAsync(bool kill)
    {
        Faults.Count(kill ? "program killed (SIGKILL) and started" : "program stopped (SIGTERM) and started");
        return _program.RestartAsync(kill);
    }

    private async Task WaitForTheRestAsync()
    {
        await _restarting;
        await _reindexing;
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
            if (_restarting.IsCompleted && _program.Rss is > 0 and var rss)
                Samples.Add(new SoakSample(now, _program.Life, rss, _program.Handles, Ledger.Pending, Ledger.TakeLatest(0.99)));
        }

        if (now < _nextLine) return;
        _nextLine += LineEvery;
        var last = Samples.LastOrDefault();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:mm\\:ss} asked {Ledger.Asked} answered {Ledger.Answered} refused {Ledger.Refused} doubled {Ledger.Doubled} pending {Ledger.Pending} reconnects {Connections - 1} identifies {Identifies} reindexes {Reindexes.Done} lives {_program.Life} RSS {last.Rss:0} MB handles {last.Handles}"));
    }
}
