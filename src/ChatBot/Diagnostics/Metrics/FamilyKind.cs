namespace ChatBot.Diagnostics.Metrics;

/// <summary>What Prometheus makes of an instrument.</summary>
internal enum FamilyKind
{
    /// <summary>Only grows.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Counts by size.</summary>
    Histogram,
}
