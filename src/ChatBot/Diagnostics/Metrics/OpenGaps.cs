using ChatBot.Storage;

namespace ChatBot.Diagnostics.Metrics;

/// <summary>How many gaps are open, counted anew no more often than once a minute.</summary>
internal sealed class OpenGaps(Gaps gaps, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly Lock _turn = new();
    private long _countedAt;
    private int? _count;

    /// <summary>Null where they cannot be counted.</summary>
    public int? Count
    {
        get
        {
            lock (_turn)
            {
                if (_countedAt != 0 && time.GetElapsedTime(_countedAt) < Lifetime) return _count;
                _countedAt = time.GetTimestamp();
                return _count = Read();
            }
        }
    }

    private int? Read()
    {
        try
        {
            return gaps.Count(null);
        }
        catch (StorageException)
        {
            return null;
        }
    }
}
