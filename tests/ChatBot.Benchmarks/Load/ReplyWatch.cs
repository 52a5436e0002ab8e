using System.Diagnostics;
using System.Globalization;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Load;

/// <summary>Which question was answered when, and whether in the order of its channel.</summary>
internal sealed class ReplyWatch
{
    private const string BusyText = "I am busy";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Lock _lock = new();
    private readonly Dictionary<ulong, (ulong Channel, long At)> _open = [];
    private readonly Dictionary<ulong, ulong> _lastAnswered = [];
    private readonly Dictionary<ulong, long> _early = [];
    private readonly List<(long At, double Milliseconds)> _answers = [];
    private readonly HashSet<ulong> _answered = [];

    public int Doubled { get; private set; }

    public int OutOfOrder { get; private set; }

    /// <summary>Questions that got no answer but that the bot is busy.</summary>
    public int Busy { get; private set; }

    /// <summary>How long the answer to each question took that was asked between two timestamps, the shortest first.</summary>
    public List<double> Milliseconds(long from = 0, long until = long.MaxValue)
    {
        lock (_lock) return [.. _answers.Where(answer => answer.At >= from && answer.At < until).Select(answer => answer.Milliseconds).Order()];
    }

    public void Asked(ulong message, ulong channel, long at)
    {
        lock (_lock)
        {
            if (_early.Remove(message, out var answered)) Settle(message, channel, at, answered);
            else _open.Add(message, (channel, at));
        }
    }

    /// <summary>Takes a reply as it comes to the server.</summary>
    public void Replied(LeanRequest reply) => Answered(reply.Question, reply.ReceivedAt, isBusy: reply.Part("content", "").Contains(BusyText, StringComparison.Ordinal));

    /// <summary>Takes replies from what somebody in a Playground sees happen, until it is stopped.</summary>
    public async Task FollowAsync(PlaygroundMember viewer, ulong bot, CancellationToken stop)
    {
        var author = bot.ToString(CultureInfo.InvariantCulture);
        try
        {
            await foreach (var seen in viewer.EventsAsync(stop))
            {
                if (seen.Name != "MESSAGE_CREATE" || seen.Data["author"]?["id"]?.GetValue<string>() != author) continue;
                if (ulong.TryParse(seen.Data["message_reference"]?["message_id"]?.GetValue<string>(), out var question)) Answered(question, Stopwatch.GetTimestamp(), isBusy: false);
            }
        }
        catch (OperationCanceledException)
        {
            // That is how it ends.
        }
    }

    /// <summary>Waits until every question is answered, for a while, and tells how many are not.</summary>
    public async Task<int> AllAnsweredAsync(TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < patience && Open > 0) await Task.Delay(Pause, TimeProvider.System);
        return Open;
    }

    /// <summary>Begins to count anew.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _open.Clear();
            _answers.Clear();
            (Doubled, OutOfOrder, Busy) = (0, 0, 0);
        }
    }

    private int Open
    {
        get
        {
            lock (_lock) return _open.Count;
        }
    }

    private void Answered(ulong question, long at, bool isBusy)
    {
        lock (_lock)
        {
            if (isBusy) Busy++;
            if (!_answered.Add(question)) Doubled++;
            else if (_open.Remove(question, out var asked)) Settle(question, asked.Channel, asked.At, at);
            else _early.Add(question, at);
        }
    }

    private void Settle(ulong question, ulong channel, long askedAt, long answeredAt)
    {
        _answers.Add((askedAt, Stopwatch.GetElapsedTime(askedAt, answeredAt).TotalMilliseconds));
        // Identifiers grow with time: an answer to an older question comes too late.
        if (_lastAnswered.TryGetValue(channel, out var last) && last > question) OutOfOrder++;
        _lastAnswered[channel] = question;
    }
}
