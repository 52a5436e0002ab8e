namespace ChatBot.Diagnostics.Metrics;

/// <summary>The value of an instrument for one set of tags, and how often which bound was kept, where it has any.</summary>
internal sealed class Series(double[] bounds)
{
    private readonly long[] _counts = new long[bounds.Length == 0 ? 0 : bounds.Length + 1];
    private double _value;

    /// <summary>The sum, or what was last measured.</summary>
    public double Value => Volatile.Read(ref _value);

    /// <summary>How many measurements lie between each bound and the one before.</summary>
    public long[] Counts()
    {
        var counts = new long[_counts.Length];
        for (var i = 0; i < counts.Length; i++) counts[i] = Volatile.Read(ref _counts[i]);
        return counts;
    }

    public void Set(double value) => Volatile.Write(ref _value, value);

    public void Add(double value)
    {
        double seen, sum;
        do
        {
            seen = Volatile.Read(ref _value);
            sum = seen + value;
        }
        while (Interlocked.CompareExchange(ref _value, sum, seen) != seen);
    }

    public void Record(double value)
    {
        var place = 0;
        while (place < bounds.Length && value > bounds[place]) place++;
        Interlocked.Increment(ref _counts[place]);
        Add(value);
    }
}
