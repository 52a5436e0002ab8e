using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace ChatBot.Diagnostics.Metrics;

/// <summary>Listens to the bot's meters, and some of the runtime's, and keeps what they measure.</summary>
internal sealed class MetricStore : IDisposable
{
    private const string DiscordMeter = "ChatBot.Discord";
    private const string RuntimeMeter = "System.Runtime";

    private static readonly string[] Tagged = ["discord.rest.requests", "discord.rest.rate_limited"];

    private static readonly string[] OfRuntime =
    [
        "dotnet.process.cpu.time", "dotnet.process.memory.working_set", "dotnet.gc.collections", "dotnet.gc.pause.time",
        "dotnet.gc.heap.total_allocated", "dotnet.gc.last_collection.memory.committed_size", "dotnet.exceptions",
    ];

    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<Instrument, Family> _families = new();
    private readonly Lock _turn = new();
    private readonly BotMetrics _metrics;
    private int _isListening;

    public MetricStore(BotMetrics metrics)
    {
        _metrics = metrics;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (!IsOurs(instrument)) return;
            var family = _families.GetOrAdd(instrument, each => new Family(each));
            // A counter that comes to be with its first count has not risen, for who looks at rises.
            if (instrument is Counter<long> && instrument.Meter.Name == DiscordMeter && !Tagged.Contains(instrument.Name)) family.Record(0, []);
            listener.EnableMeasurementEvents(instrument, family);
        };
        _listener.SetMeasurementEventCallback<int>(static (_, value, tags, family) => ((Family)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<long>(static (_, value, tags, family) => ((Family)family!).Record(value, tags));
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, family) => ((Family)family!).Record(value, tags));
    }

    /// <summary>Begins to; nothing is counted before, and nothing it costs.</summary>
    public void Listen()
    {
        if (Interlocked.Exchange(ref _isListening, 1) == 1) return;
        _listener.Start();
        _metrics.Begin();
    }

    /// <summary>All there is, as of now.</summary>
    public IReadOnlyList<Family> Read()
    {
        Listen();
        lock (_turn)
        {
            foreach (var family in _families.Values) family.Renew();
            try
            {
                _listener.RecordObservableInstruments();
            }
            catch (AggregateException)
            {
                // What could not be looked at is left out.
            }

            return [.. _families.Values];
        }
    }

    /// <summary>What a counter has counted, those of one tag's value or all.</summary>
    public double Sum(string name, Tag? tag = null) => Find(name)?.Series.Where(each => tag is not { } wanted || each.Key.Tags.Contains(wanted)).Sum(each => each.Value.Value) ?? 0;

    /// <summary>The bounds of a histogram, and how many measurements lie below each and above the one before.</summary>
    public (double[] Bounds, long[] Counts) Distribution(string name)
    {
        if (Find(name) is not { } family) return ([], []);
        var counts = new long[family.Bounds.Length + 1];
        foreach (var (_, series) in family.Series)
        {
            var part = series.Counts();
            for (var i = 0; i < counts.Length; i++) counts[i] += part[i];
        }

        return (family.Bounds, counts);
    }

    public void Dispose() => _listener.Dispose();

    private Family? Find(string name) => _families.Values.FirstOrDefault(family => family.Instrument.Name == name);

    /// <summary>Another host in this process has a meter of the same name.</summary>
    private bool IsOurs(Instrument instrument) =>
        instrument.Meter == _metrics.Meter || instrument.Meter.Name == DiscordMeter || (instrument.Meter.Name == RuntimeMeter && OfRuntime.Contains(instrument.Name));
}
