using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Tag = System.Collections.Generic.KeyValuePair<string, object?>;

namespace ChatBot.Diagnostics.Metrics;

/// <summary>An instrument with what it measured, by tags.</summary>
internal sealed class Family
{
    /// <summary>Whoever makes up more has a fault, and it must not cost the memory.</summary>
    private const int MaxSeries = 500;

    private static readonly TagSetComparer Comparer = new();
    private static readonly double[] UsualBounds = [0.001, 0.01, 0.1, 1, 10];

    private readonly ConcurrentDictionary<TagSet, Series> _series = new(Comparer);
    private readonly ConcurrentDictionary<TagSet, Series>.AlternateLookup<ReadOnlySpan<Tag>> _lookup;
    private readonly bool _adds;

    public Family(Instrument instrument)
    {
        Instrument = instrument;
        _lookup = _series.GetAlternateLookup<ReadOnlySpan<Tag>>();
        var kind = instrument.GetType().GetGenericTypeDefinition();
        Kind = kind == typeof(Histogram<>) ? FamilyKind.Histogram : kind == typeof(Counter<>) || kind == typeof(ObservableCounter<>) ? FamilyKind.Counter : FamilyKind.Gauge;
        _adds = kind == typeof(Counter<>) || kind == typeof(UpDownCounter<>);
        Bounds = Kind == FamilyKind.Histogram ? [.. (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? UsualBounds] : [];
    }

    public Instrument Instrument { get; }

    public FamilyKind Kind { get; }

    /// <summary>The upper bounds of a histogram's buckets; the last has none.</summary>
    public double[] Bounds { get; }

    public IEnumerable<KeyValuePair<TagSet, Series>> Series => _series;

    /// <summary>Forgets what is about to be looked at anew: what is gone must not stay for ever.</summary>
    public void Renew()
    {
        if (Instrument.IsObservable) _series.Clear();
    }

    public void Record(double value, ReadOnlySpan<Tag> tags)
    {
        if (!_lookup.TryGetValue(tags, out var series))
        {
            if (_series.Count >= MaxSeries) return;
            _lookup.TryAdd(tags, new Series(Bounds));
            series = _lookup[tags];
        }

        if (Kind == FamilyKind.Histogram) series.Record(value);
        else if (_adds) series.Add(value);
        else series.Set(value);
    }
}
