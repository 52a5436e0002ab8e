using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Gateway;

/// <summary>The session, what has been received of it, and up to where all that was received has been handled.</summary>
internal sealed class SessionTracker
{
    private const int Remembered = 16_384;

    private readonly Lock _lock = new();
    private readonly SortedSet<long> _unhandled = [];
    private readonly RecentIds _seen = new(Remembered);
    private string? _sessionId;
    private string? _resumeUrl;
    private long _received;
    private long _distrustedAt = -1;
    private int _epoch;

    public Snowflake BotId { get; private set; }

    public Snowflake ApplicationId { get; private set; }

    /// <summary>Which events the session gets; null where that is not known.</summary>
    public GatewayIntents? Intents { get; set; }

    /// <summary>Whether another process started the session; its guilds and channels were told to that one.</summary>
    public bool IsRestored { get; private set; }

    /// <summary>The guilds at the start of the session; none for one that another process started.</summary>
    public IReadOnlyList<Snowflake> Guilds { get; private set; } = [];

    public bool CanResume
    {
        get
        {
            lock (_lock)
                return _sessionId is not null;
        }
    }

    public string? ResumeUrl
    {
        get
        {
            lock (_lock)
                return _resumeUrl;
        }
    }

    /// <summary>The greatest sequence number received; null before the first.</summary>
    public long? Received
    {
        get
        {
            lock (_lock)
                return _received == 0 ? null : _received;
        }
    }

    public void Restore(GatewaySession saved)
    {
        lock (_lock)
        {
            (_sessionId, _resumeUrl, _received) = (saved.SessionId, saved.ResumeGatewayUrl, saved.Sequence);
            (BotId, ApplicationId, Intents) = (saved.BotId, saved.ApplicationId, saved.Intents);
            IsRestored = _sessionId is not null;
        }
    }

    public void Started(Ready ready)
    {
        lock (_lock)
        {
            (_sessionId, _resumeUrl) = (ready.SessionId, ready.ResumeGatewayUrl);
            IsRestored = false;
            Guilds = [.. ready.Guilds.Select(guild => guild.Id)];
            BotId = ready.User.Id;
            ApplicationId = ready.Application?.Id ?? ready.User.Id;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            (_sessionId, _resumeUrl, _received, _distrustedAt) = (null, null, 0, -1);
            _epoch++;
            _unhandled.Clear();
            _seen.Clear();
        }
    }

    public Resume ToResume(string token)
    {
        lock (_lock)
            return new Resume(token, _sessionId ?? "", _received);
    }

    /// <summary>Takes note of a dispatch; false when it has been received before.</summary>
    public bool TryReceive(long sequence, out Receipt receipt)
    {
        lock (_lock)
        {
            receipt = new Receipt(sequence, _epoch);
            if (!_seen.Add((ulong)sequence))
                return false;

            _received = Math.Max(_received, sequence);
            _unhandled.Add(sequence);
            return true;
        }
    }

    /// <summary>Whether what follows the last event is worth asking for again; it is, once.</summary>
    public bool TryDistrust()
    {
        lock (_lock)
        {
            if (_distrustedAt == _received)
                return false;
            _distrustedAt = _received;
            return true;
        }
    }

    public void Handled(Receipt receipt)
    {
        lock (_lock)
        {
            if (receipt.Epoch == _epoch)
                _unhandled.Remove(receipt.Sequence);
        }
    }

    public GatewaySession Save(GatewaySession saved)
    {
        lock (_lock)
        {
            return saved with
            {
                SessionId = _sessionId,
                ResumeGatewayUrl = _resumeUrl,
                Sequence = _unhandled.Count == 0 ? _received : Math.Min(_unhandled.Min - 1, _received),
                BotId = BotId,
                ApplicationId = ApplicationId,
                Intents = Intents,
            };
        }
    }
}
