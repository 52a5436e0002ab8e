namespace ChatBot.Discord.Gateway;

/// <summary>
/// Beats at the interval that Hello gave, the first time somewhere within it, and notices when the answer to a beat is
/// missing at the next: then the connection is dead, whatever the socket says (events/gateway.mdx#sending-heartbeats).
/// </summary>
internal sealed class Heart(PayloadSender sender, Func<long?> sequence, TimeProvider time, Func<double> random)
{
    private long _beatAt;
    private long _ackAt = time.GetTimestamp();
    private int _awaitingAck;

    /// <summary>How long the last answer took; null before the first.</summary>
    public TimeSpan? Latency { get; private set; }

    public TimeSpan SinceAck => time.GetElapsedTime(Volatile.Read(ref _ackAt));

    /// <summary>Returns when an answer is missing.</summary>
    public async Task BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await Task.Delay(interval * random(), time, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (Interlocked.Exchange(ref _awaitingAck, 1) == 1)
                return;
            Volatile.Write(ref _beatAt, time.GetTimestamp());
            await sender.HeartbeatAsync(sequence(), cancellationToken).ConfigureAwait(false);
            await Task.Delay(interval, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Answers the server's own beat, and leaves the timer as it is.</summary>
    public Task AnswerAsync(CancellationToken cancellationToken) => sender.AnswerHeartbeatAsync(sequence(), cancellationToken);

    public void Acknowledged()
    {
        Volatile.Write(ref _ackAt, time.GetTimestamp());
        if (Interlocked.Exchange(ref _awaitingAck, 0) == 0)
            return;

        Latency = time.GetElapsedTime(Volatile.Read(ref _beatAt));
        DiscordMetrics.HeartbeatLatency.Record(Latency.Value.TotalSeconds);
    }
}
