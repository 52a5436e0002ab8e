using ChatBot.Diagnostics.Metrics;
using ChatBot.Discord;
using ChatBot.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace ChatBot.Diagnostics.StatusPage;

/// <summary>Remembers the last hour in samples of five seconds, in memory alone.</summary>
internal sealed class StatusHistory(MetricStore metrics, OpenGaps gaps, DiscordClient client, IOptions<HealthOptions> options, TimeProvider time) : BackgroundService
{
    public const int Capacity = 720;
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    private const string Questions = "chatbot.questions";
    private const string AnswerTimes = "chatbot.answer.duration";

    private readonly Lock _lock = new();
    private readonly Queue<StatusSample> _samples = new(Capacity);
    private readonly Dictionary<string, double> _counted = [];
    private long[] _answerTimes = [];
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Those later than a moment, the oldest first, and what ends when there is another.</summary>
    public (IReadOnlyList<StatusSample> Samples, Task Next) Since(long at)
    {
        lock (_lock) return ([.. _samples.Where(sample => sample.At > at)], _next.Task);
    }

    public void Add(StatusSample sample)
    {
        TaskCompletionSource told;
        lock (_lock)
        {
            if (_samples.Count == Capacity) _samples.Dequeue();
            _samples.Enqueue(sample);
            (told, _next) = (_next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        told.SetResult();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled) return;
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false)) Add(Look());
    }

    private StatusSample Look()
    {
        var (bounds, counts) = metrics.Distribution(AnswerTimes);
        var fresh = counts.Select((count, i) => count - (i < _answerTimes.Length ? _answerTimes[i] : 0)).ToArray();
        _answerTimes = counts;
        return new StatusSample
        {
            At = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Answered = Counted("answered"),
            Missed = Counted("missed"),
            Repeated = Counted("repeated"),
            Hinted = Counted("hinted"),
            Silent = Counted("silent"),
            Median = Quantile.Of(bounds, fresh, 0.5) * 1000,
            Slowest = Quantile.Of(bounds, fresh, 0.95) * 1000,
            Gaps = gaps.Count,
            Gateway = client.Status.State.ToString().ToLowerInvariant(),
        };
    }

    /// <summary>Since it was last asked for.</summary>
    private int Counted(string outcome)
    {
        var sum = metrics.Sum(Questions, new Tag("outcome", outcome));
        var before = _counted.GetValueOrDefault(outcome);
        _counted[outcome] = sum;
        return (int)(sum - before);
    }
}
